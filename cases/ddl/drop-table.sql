-- @title     DROP TABLE a, b is a syntax error on SQLite; DROP TABLE c, nope drops c on MariaDB only
-- @id        ddl.table.drop
-- @category  ddl
-- @why       a clean-up by DROP TABLE a, b does not parse on SQLite, and where one of them is missing MariaDB has dropped the other
-- @see       https://sqlite.org/lang_droptable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/drop-table.html
-- @see       https://www.postgresql.org/docs/current/sql-droptable.html
-- @see       https://mariadb.com/kb/en/drop-table/

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
CREATE TABLE c (x INTEGER);
CREATE TABLE d (x INTEGER);
CREATE TABLE under (x INTEGER);
CREATE VIEW v AS SELECT x FROM under;

-- @step missing
DROP TABLE nope;
-- => *
-- |  error undefined_table

-- @step if-exists
DROP TABLE IF EXISTS nope;
-- => *
-- |  ok

-- @step several
DROP TABLE a, b;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step one-missing
DROP TABLE c, nope;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  error undefined_table

-- @step was-c-dropped
SELECT COUNT(*) AS n FROM c;
-- => sqlite, postgres, mysql
-- |  n integer
-- |  0
-- => mariadb
-- |  error undefined_table

-- @step a-view
DROP TABLE v;
-- => sqlite, mariadb, postgres
-- |  error wrong_object_type
-- => mysql
-- |  error undefined_table

-- @step a-view-if-exists
DROP TABLE IF EXISTS v;
-- => sqlite, postgres
-- |  error wrong_object_type
-- => mariadb, mysql
-- |  ok

-- @step table-as-view
DROP VIEW under;
-- => sqlite, postgres, mysql
-- |  error wrong_object_type
-- => mariadb
-- |  error undefined_table; warning wrong_object_type

-- @portable several
DROP TABLE IF EXISTS a;
DROP TABLE IF EXISTS b;
-- => *
-- |  ok
