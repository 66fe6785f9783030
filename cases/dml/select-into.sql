-- @title     SELECT … INTO u makes a table on PostgreSQL and is refused elsewhere
-- @id        dml.select.into
-- @category  dml
-- @why       a PostgreSQL script that makes a table by SELECT … INTO u stops elsewhere; MySQL and MariaDB look for a variable
-- @see       https://www.postgresql.org/docs/current/sql-selectinto.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select-into.html
-- @see       https://sqlite.org/lang_createtable.html#createtabas

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step into-table
SELECT a INTO u FROM t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_object
-- => postgres
-- |  ok

-- @step into-variable
SELECT MAX(a) INTO @top FROM t;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step read
SELECT COUNT(*) AS n FROM u;
-- => sqlite, mariadb, mysql
-- |  error undefined_table
-- => postgres
-- |  n integer
-- |  2

-- @portable into-table
CREATE TABLE w AS SELECT a FROM t;
SELECT a FROM w ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
