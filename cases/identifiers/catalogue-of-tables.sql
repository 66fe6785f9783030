-- @title     A table's columns are in information_schema on the servers and in pragma_table_info on SQLite only
-- @id        identifiers.catalogue
-- @category  identifiers
-- @why       a tool that lists columns by information_schema fails on SQLite, and on MySQL gets names in upper case that it does not find
-- @see       https://www.postgresql.org/docs/current/information-schema.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/information-schema-columns-table.html
-- @see       https://mariadb.com/kb/en/information-schema-columns-table/
-- @see       https://sqlite.org/pragma.html#pragma_table_info
-- @see       https://sqlite.org/schematab.html

CREATE TABLE t (a INTEGER, b VARCHAR(5) NOT NULL);

-- @step columns
SELECT column_name FROM information_schema.columns WHERE table_name = 't' AND column_name IN ('a', 'b') AND ordinal_position = 1 AND table_schema = '${scratch}';
-- => sqlite
-- |  error undefined_table
-- => mariadb, postgres
-- |  column_name text
-- |  'a'
-- => mysql
-- |  COLUMN_NAME text
-- |  'a'

-- @step table-info
SELECT name FROM pragma_table_info('t') ORDER BY cid;
-- => sqlite
-- |  name text
-- |  'a'
-- |  'b'
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error undefined_function

-- @step sqlite-schema
SELECT name FROM sqlite_schema WHERE type = 'table';
-- => sqlite
-- |  name text
-- |  't'
-- => mariadb, postgres, mysql
-- |  error undefined_table

-- @portable columns
-- @sql sqlite
SELECT name AS column_name FROM pragma_table_info('t') WHERE cid = 0;
-- @sql *
SELECT column_name AS column_name FROM information_schema.columns WHERE table_name = 't' AND table_schema = '${scratch}' AND ordinal_position = 1;
-- => *
-- |  column_name text
-- |  'a'
