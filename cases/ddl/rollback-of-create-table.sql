-- @title     CREATE TABLE cannot be rolled back on MySQL and MariaDB
-- @id        ddl.transaction.create
-- @category  ddl
-- @why       on MySQL and MariaDB the table stays: a migration cannot be undone by the transaction around it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/

BEGIN;

-- @step create
CREATE TABLE t (a INTEGER);
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  ok; transaction none

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step read
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres
-- |  error undefined_table; transaction none
-- => mariadb, mysql
-- |  n integer
-- |  0
-- |  ; transaction none

-- @step create-again
CREATE TABLE t (a INTEGER);
-- => sqlite, postgres
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error duplicate_table; transaction none

-- @portable create-again
CREATE TABLE IF NOT EXISTS t (a INTEGER);
-- => *
-- |  ok; transaction none
