-- @title     LOCK TABLES, ANALYZE TABLE and CHECK TABLE commit the transaction on MySQL and MariaDB
-- @id        transactions.implicit-commit
-- @category  transactions
-- @why       a job that says LOCK TABLES or ANALYZE TABLE in between has committed silently: a rollback after them does nothing
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @see       https://sqlite.org/lang_transaction.html
-- @each statement = LOCK TABLES t WRITE, UNLOCK TABLES, ANALYZE TABLE t, ANALYZE t, CHECK TABLE t, VACUUM, REINDEX TABLE t, START TRANSACTION, SAVEPOINT s, SELECT 1, LOCK TABLE t

CREATE TABLE t (id INTEGER PRIMARY KEY);

BEGIN;
INSERT INTO t VALUES (1);

-- The query behind it says nothing about itself, only how the transaction stands.
-- @step statement
-- @sql *
${statement};
SELECT 1 AS one;
-- @end
-- => sqlite
-- |  statement           | outcome
-- |  LOCK TABLES t WRITE | error syntax_error; transaction open
-- |  UNLOCK TABLES       | error syntax_error; transaction open
-- |  ANALYZE TABLE t     | error syntax_error; transaction open
-- |  ANALYZE t           | [one integer] (1); transaction open
-- |  CHECK TABLE t       | error syntax_error; transaction open
-- |  VACUUM              | error active_sql_transaction; transaction open
-- |  REINDEX TABLE t     | error syntax_error; transaction open
-- |  START TRANSACTION   | error syntax_error; transaction open
-- |  SAVEPOINT s         | [one integer] (1); transaction open
-- |  SELECT 1            | [one integer] (1); transaction open
-- |  LOCK TABLE t        | error syntax_error; transaction open
-- => mariadb, mysql
-- |  statement           | outcome
-- |  LOCK TABLES t WRITE | [one integer] (1); transaction none
-- |  UNLOCK TABLES       | [one integer] (1); transaction open
-- |  ANALYZE TABLE t     | [one integer] (1); transaction none
-- |  ANALYZE t           | error syntax_error; transaction open
-- |  CHECK TABLE t       | [one integer] (1); transaction none
-- |  VACUUM              | error syntax_error; transaction open
-- |  REINDEX TABLE t     | error syntax_error; transaction open
-- |  START TRANSACTION   | [one integer] (1); transaction open
-- |  SAVEPOINT s         | [one integer] (1); transaction open
-- |  SELECT 1            | [one integer] (1); transaction open
-- |  LOCK TABLE t        | error syntax_error; transaction open
-- => postgres
-- |  statement           | outcome
-- |  LOCK TABLES t WRITE | error syntax_error; transaction aborted
-- |  UNLOCK TABLES       | error syntax_error; transaction aborted
-- |  ANALYZE TABLE t     | error syntax_error; transaction aborted
-- |  ANALYZE t           | [one integer] (1); transaction open
-- |  CHECK TABLE t       | error syntax_error; transaction aborted
-- |  VACUUM              | error active_sql_transaction; transaction aborted
-- |  REINDEX TABLE t     | [one integer] (1); transaction open
-- |  START TRANSACTION   | [one integer] (1); transaction open
-- |  SAVEPOINT s         | [one integer] (1); transaction open
-- |  SELECT 1            | [one integer] (1); transaction open
-- |  LOCK TABLE t        | [one integer] (1); transaction open

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t;
-- => sqlite, postgres
-- |  id integer
-- |  ; transaction none
-- => mariadb, mysql
-- |  statement           | outcome
-- |  LOCK TABLES t WRITE | [id integer] (1); transaction none
-- |  UNLOCK TABLES       | [id integer]; transaction none
-- |  ANALYZE TABLE t     | [id integer] (1); transaction none
-- |  ANALYZE t           | [id integer]; transaction none
-- |  CHECK TABLE t       | [id integer] (1); transaction none
-- |  VACUUM              | [id integer]; transaction none
-- |  REINDEX TABLE t     | [id integer]; transaction none
-- |  START TRANSACTION   | [id integer] (1); transaction none
-- |  SAVEPOINT s         | [id integer]; transaction none
-- |  SELECT 1            | [id integer]; transaction none
-- |  LOCK TABLE t        | [id integer]; transaction none

-- @sql mysql, mariadb
UNLOCK TABLES;
-- @sql sqlite, postgres none
-- @end
