-- @title     TEXT UNIQUE is refused by MySQL, TEXT PRIMARY KEY by MariaDB too
-- @id        typing.text.key
-- @category  typing
-- @why       a schema with TEXT keys runs on SQLite and PostgreSQL and cannot be created on MySQL; MariaDB takes the unique key only
-- @see       https://dev.mysql.com/doc/refman/8.4/en/column-indexes.html#column-indexes-prefix
-- @see       https://mariadb.com/kb/en/blob-and-text-data-types/
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://www.postgresql.org/docs/current/datatype-character.html

-- @step unique
CREATE TABLE t (a TEXT UNIQUE);
-- => sqlite, postgres, mariadb
-- |  ok
-- => mysql
-- |  error invalid_table_definition

-- @step primary-key
CREATE TABLE s (a TEXT PRIMARY KEY);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error invalid_table_definition

-- @portable unique
CREATE TABLE u (a VARCHAR(255) UNIQUE);
INSERT INTO u VALUES ('x');
SELECT a FROM u;
-- => *
-- |  a text
-- |  'x'

-- @portable primary-key
CREATE TABLE v (a VARCHAR(255) NOT NULL PRIMARY KEY);
INSERT INTO v VALUES ('x');
SELECT a FROM v;
-- => *
-- |  a text
-- |  'x'
