-- @title     DEFAULT '{}' on a JSON column is refused by MySQL only, DEFAULT '{bad' taken by SQLite and MariaDB
-- @id        json.default
-- @category  json
-- @why       a migration with DEFAULT '{}' for JSON stops on MySQL, which wants parentheses; a broken default fails on MariaDB with the first row
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://www.postgresql.org/docs/current/ddl-default.html
-- @each default = '{}', ('{}'), (JSON_OBJECT()), NULL, '{bad'

-- @step create
CREATE TABLE t (id INTEGER, doc JSON DEFAULT ${default});
-- => sqlite, mariadb
-- |  ok
-- => postgres<17
-- |  default         | outcome
-- |  '{}'            | ok
-- |  ('{}')          | ok
-- |  (JSON_OBJECT()) | error undefined_function
-- |  NULL            | ok
-- |  '{bad'          | error invalid_json_text
-- => postgres>=17
-- |  default         | outcome
-- |  '{}'            | ok
-- |  ('{}')          | ok
-- |  (JSON_OBJECT()) | ok
-- |  NULL            | ok
-- |  '{bad'          | error invalid_json_text
-- => mysql
-- |  default         | outcome
-- |  '{}'            | error invalid_column_definition
-- |  ('{}')          | ok
-- |  (JSON_OBJECT()) | ok
-- |  NULL            | ok
-- |  '{bad'          | error invalid_column_definition

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);
-- => sqlite
-- |  ok 1 row
-- => mariadb
-- |  default         | outcome
-- |  '{}'            | ok 1 row
-- |  ('{}')          | ok 1 row
-- |  (JSON_OBJECT()) | ok 1 row
-- |  NULL            | ok 1 row
-- |  '{bad'          | error check_violation
-- => postgres<17
-- |  default | outcome
-- |  '{}'    | ok 1 row
-- |  ('{}')  | ok 1 row
-- |  NULL    | ok 1 row
-- => postgres>=17
-- |  default         | outcome
-- |  '{}'            | ok 1 row
-- |  ('{}')          | ok 1 row
-- |  (JSON_OBJECT()) | ok 1 row
-- |  NULL            | ok 1 row
-- => mysql
-- |  default         | outcome
-- |  ('{}')          | ok 1 row
-- |  (JSON_OBJECT()) | ok 1 row
-- |  NULL            | ok 1 row

-- @step read
-- @after insert
SELECT doc FROM t;
-- => sqlite
-- |  default         | outcome
-- |  '{}'            | [doc text] ('{}')
-- |  ('{}')          | [doc text] ('{}')
-- |  (JSON_OBJECT()) | [doc text] ('{}')
-- |  NULL            | [doc null] (NULL)
-- |  '{bad'          | [doc text] ('{bad')
-- => mariadb, postgres>=17
-- |  default         | outcome
-- |  '{}'            | [doc json] ('{}')
-- |  ('{}')          | [doc json] ('{}')
-- |  (JSON_OBJECT()) | [doc json] ('{}')
-- |  NULL            | [doc json] (NULL)
-- => postgres<17
-- |  default | outcome
-- |  '{}'    | [doc json] ('{}')
-- |  ('{}')  | [doc json] ('{}')
-- |  NULL    | [doc json] (NULL)
-- => mysql
-- |  default         | outcome
-- |  ('{}')          | [doc json] ('{}')
-- |  (JSON_OBJECT()) | [doc json] ('{}')
-- |  NULL            | [doc json] (NULL)

-- In parentheses, NULL too; what is no JSON is not a default to have.
-- @portable create
-- @sql *[default='{bad'] none
-- @sql *[default=NULL]
CREATE TABLE u (id INTEGER, doc JSON DEFAULT (NULL));
INSERT INTO u (id) VALUES (1);
SELECT doc FROM u;
-- @sql *
CREATE TABLE u (id INTEGER, doc JSON DEFAULT ('{}'));
INSERT INTO u (id) VALUES (1);
SELECT doc FROM u;
-- => *
-- |  default         | outcome
-- |  '{}'            | [doc] ('{}')
-- |  ('{}')          | [doc] ('{}')
-- |  (JSON_OBJECT()) | [doc] ('{}')
-- |  NULL            | [doc] (NULL)
