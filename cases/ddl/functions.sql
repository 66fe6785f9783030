-- @title     CREATE FUNCTION … RETURN runs on the servers, with DETERMINISTIC on MySQL and MariaDB only
-- @id        ddl.routine.function
-- @category  ddl
-- @why       a stored function has to be written anew for each family once it says DETERMINISTIC, and SQLite has none
-- @see       https://www.postgresql.org/docs/current/sql-createfunction.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html
-- @see       https://mariadb.com/kb/en/create-function/
-- @see       https://sqlite.org/appfunc.html

-- @step return
CREATE FUNCTION twice(x INTEGER) RETURNS INTEGER RETURN x * 2;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step deterministic
CREATE FUNCTION thrice(x INTEGER) RETURNS INTEGER DETERMINISTIC RETURN x * 3;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step quoted-body
CREATE FUNCTION fourfold(x INTEGER) RETURNS INTEGER LANGUAGE sql AS 'SELECT x * 4';
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step block
-- @raw
CREATE FUNCTION fivefold(x INTEGER) RETURNS INTEGER DETERMINISTIC BEGIN DECLARE y INTEGER; SET y = x * 5; RETURN y; END
-- @end
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step call-return
SELECT twice(7) AS v;
-- => sqlite
-- |  error undefined_function
-- => mariadb, postgres, mysql
-- |  v integer
-- |  14

-- @step call-deterministic
SELECT thrice(7) AS v;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  v integer
-- |  21

-- @step call-quoted-body
SELECT fourfold(7) AS v;
-- => sqlite, mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  v integer
-- |  28

-- @step call-block
SELECT fivefold(7) AS v;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  v integer
-- |  35

-- @step same-name-other-arguments
CREATE FUNCTION twice(x INTEGER, y INTEGER) RETURNS INTEGER RETURN x * y;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error duplicate_function
-- => postgres
-- |  ok

-- @step replace
CREATE OR REPLACE FUNCTION twice(x INTEGER) RETURNS INTEGER RETURN x + x;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  ok

-- @step named-argument
SELECT twice(x => 7) AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v integer
-- |  14

-- @step drop
DROP FUNCTION IF EXISTS nosuch;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok
