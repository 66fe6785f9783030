-- @title     Prisma's Json column turns numbers into doubles on SQLite and keeps long ones on the servers
-- @id        ddl.prisma.json
-- @category  ddl
-- @why       JSONB is a type without meaning on SQLite: a number in it is converted and loses digits
-- @see       https://www.prisma.io/docs/orm/prisma-client/special-fields-and-types/working-with-json-fields
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @each value = '1.10', '12345678901234567890', '"x"', '{"a": 1, "a": 2}', '[1,2]', 'nope', ''

-- @sql sqlite
CREATE TABLE "J" ("j" JSONB);
-- @sql mysql, mariadb
CREATE TABLE `J` (`j` JSON NULL) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- @sql postgres
CREATE TABLE "J" ("j" JSONB);
-- @end

-- @step insert
-- @sql mysql, mariadb
INSERT INTO `J` VALUES (${value});
-- @sql *
INSERT INTO "J" VALUES (${value});
-- @end
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql
-- |  value                  | outcome
-- |  '1.10'                 | ok 1 row
-- |  '12345678901234567890' | ok 1 row
-- |  '"x"'                  | ok 1 row
-- |  '{"a": 1, "a": 2}'     | ok 1 row
-- |  '[1,2]'                | ok 1 row
-- |  'nope'                 | error invalid_json_text
-- |  ''                     | error invalid_json_text
-- => mariadb
-- |  value                  | outcome
-- |  '1.10'                 | ok 1 row
-- |  '12345678901234567890' | ok 1 row
-- |  '"x"'                  | ok 1 row
-- |  '{"a": 1, "a": 2}'     | ok 1 row
-- |  '[1,2]'                | ok 1 row
-- |  'nope'                 | error check_violation
-- |  ''                     | error check_violation

-- @step read
-- @after insert
-- @sql mysql, mariadb
SELECT `j` AS j FROM `J`;
-- @sql *
SELECT "j" AS j FROM "J";
-- => sqlite
-- |  value                  | outcome
-- |  '1.10'                 | [j double] (1.1)
-- |  '12345678901234567890' | [j double] (1.2345678901234567e+19)
-- |  '"x"'                  | [j text] ('"x"')
-- |  '{"a": 1, "a": 2}'     | [j text] ('{"a": 1, "a": 2}')
-- |  '[1,2]'                | [j text] ('[1,2]')
-- |  'nope'                 | [j text] ('nope')
-- |  ''                     | [j text] ('')
-- => mariadb
-- |  value                  | outcome
-- |  '1.10'                 | [j json] ('1.10')
-- |  '12345678901234567890' | [j json] ('12345678901234567890')
-- |  '"x"'                  | [j json] ('"x"')
-- |  '{"a": 1, "a": 2}'     | [j json] ('{"a": 1, "a": 2}')
-- |  '[1,2]'                | [j json] ('[1,2]')
-- => postgres
-- |  value                  | outcome
-- |  '1.10'                 | [j json] ('1.10')
-- |  '12345678901234567890' | [j json] ('12345678901234567890')
-- |  '"x"'                  | [j json] ('"x"')
-- |  '{"a": 1, "a": 2}'     | [j json] ('{"a": 2}')
-- |  '[1,2]'                | [j json] ('[1, 2]')
-- => mysql
-- |  value                  | outcome
-- |  '1.10'                 | [j json] ('1.1')
-- |  '12345678901234567890' | [j json] ('12345678901234567890')
-- |  '"x"'                  | [j json] ('"x"')
-- |  '{"a": 1, "a": 2}'     | [j json] ('{"a": 2}')
-- |  '[1,2]'                | [j json] ('[1, 2]')
