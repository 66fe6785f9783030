-- @title     CREATE PROCEDURE has no body that both MySQL and PostgreSQL read; SQLite has no procedures
-- @id        ddl.routine.procedure
-- @category  ddl
-- @why       a stored procedure has to be written anew: a plain statement for MySQL and MariaDB, a quoted one for PostgreSQL; only CALL is shared
-- @see       https://www.postgresql.org/docs/current/sql-createprocedure.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/call.html
-- @see       https://mariadb.com/kb/en/create-procedure/
-- @see       https://sqlite.org/lang.html

CREATE TABLE t (a INTEGER);

-- @step bare-statement
CREATE PROCEDURE add_one(x INTEGER) INSERT INTO t VALUES (x);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step quoted-body
CREATE PROCEDURE add_two(x INTEGER) LANGUAGE sql AS 'INSERT INTO t VALUES (x + 100)';
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step block
-- @raw
CREATE PROCEDURE add_three(x INTEGER) BEGIN INSERT INTO t VALUES (x + 200); END
-- @end
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step atomic-block
-- @raw
CREATE PROCEDURE add_four(x INTEGER) BEGIN ATOMIC INSERT INTO t VALUES (x + 300); END
-- @end
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step call-bare-statement
CALL add_one(1);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok
-- => postgres
-- |  error undefined_function

-- @step call-quoted-body
CALL add_two(1);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  ok

-- @step call-block
CALL add_three(1);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok
-- => postgres
-- |  error undefined_function

-- @step call-atomic-block
CALL add_four(1);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  ok

-- @step call-without-parentheses
CALL add_one;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_function

-- @step call-in-select
SELECT add_one(2) AS v;
-- => *
-- |  error undefined_function

-- @step execute
EXECUTE add_one(3);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error invalid_sql_statement_name

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite
-- |  a integer
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  201
-- => postgres
-- |  a integer
-- |  101
-- |  301
