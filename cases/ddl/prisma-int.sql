-- @title     Prisma's Int column takes more than 32 bits on SQLite only
-- @id        ddl.prisma.int
-- @category  ddl
-- @why       raw SQL stores it on SQLite and the client fails when it reads the row
-- @see       https://www.prisma.io/docs/orm/reference/prisma-schema-reference#int
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each value = 2147483647, 2147483648, -2147483649, 9223372036854775807, 2147483648.4, 2147483647.4

-- @sql mysql, mariadb
CREATE TABLE `I` (`i` INTEGER NOT NULL) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- @sql *
CREATE TABLE "I" ("i" INTEGER NOT NULL);
-- @end

-- @step insert
-- @sql mysql, mariadb
INSERT INTO `I` VALUES (${value});
-- @sql *
INSERT INTO "I" VALUES (${value});
-- @end
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql, mariadb
-- |  value               | outcome
-- |  2147483647          | ok 1 row
-- |  2147483648          | error numeric_value_out_of_range
-- |  -2147483649         | error numeric_value_out_of_range
-- |  9223372036854775807 | error numeric_value_out_of_range
-- |  2147483648.4        | error numeric_value_out_of_range
-- |  2147483647.4        | ok 1 row
-- => mysql:non-strict
-- |  value               | outcome
-- |  2147483647          | ok 1 row
-- |  2147483648          | ok 1 row; warning numeric_value_out_of_range
-- |  -2147483649         | ok 1 row; warning numeric_value_out_of_range
-- |  9223372036854775807 | ok 1 row; warning numeric_value_out_of_range
-- |  2147483648.4        | ok 1 row; warning numeric_value_out_of_range
-- |  2147483647.4        | ok 1 row

-- @step read
-- @after insert
-- @sql mysql, mariadb
SELECT `i` AS i FROM `I`;
-- @sql *
SELECT "i" AS i FROM "I";
-- => sqlite
-- |  value               | outcome
-- |  2147483647          | [i integer] (2147483647)
-- |  2147483648          | [i integer] (2147483648)
-- |  -2147483649         | [i integer] (-2147483649)
-- |  9223372036854775807 | [i integer] (9223372036854775807)
-- |  2147483648.4        | [i double] (2147483648.4)
-- |  2147483647.4        | [i double] (2147483647.4)
-- => postgres, mysql, mariadb
-- |  value        | outcome
-- |  2147483647   | [i integer] (2147483647)
-- |  2147483647.4 | [i integer] (2147483647)
-- => mysql:non-strict
-- |  value               | outcome
-- |  2147483647          | [i integer] (2147483647)
-- |  2147483648          | [i integer] (2147483647)
-- |  -2147483649         | [i integer] (-2147483648)
-- |  9223372036854775807 | [i integer] (2147483647)
-- |  2147483648.4        | [i integer] (2147483647)
-- |  2147483647.4        | [i integer] (2147483647)

-- The column is wide enough for all of them, and the check says which are an Int. Servers round a fraction by themselves.
-- @portable insert
-- @sql sqlite
CREATE TABLE big (i BIGINT NOT NULL CHECK (i BETWEEN -2147483648 AND 2147483647));
INSERT INTO big VALUES (ROUND(${value}));
-- @sql *
CREATE TABLE big (i BIGINT NOT NULL CHECK (i BETWEEN -2147483648 AND 2147483647));
INSERT INTO big VALUES (${value});
-- => *
-- |  value               | outcome
-- |  2147483647          | ok 1 row
-- |  2147483648          | error check_violation
-- |  -2147483649         | error check_violation
-- |  9223372036854775807 | error check_violation
-- |  2147483648.4        | error check_violation
-- |  2147483647.4        | ok 1 row
