-- @title     SET TRANSACTION ISOLATION LEVEL right behind BEGIN runs on PostgreSQL only, behind a query nowhere
-- @id        transactions.isolation.set
-- @category  transactions
-- @why       the level is set for the next transaction on MySQL, for the running one on PostgreSQL, and a late call is an error on both
-- @see       https://dev.mysql.com/doc/refman/8.4/en/set-transaction.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.postgresql.org/docs/current/sql-set-transaction.html
-- @see       https://sqlite.org/isolation.html

CREATE TABLE t (id INTEGER PRIMARY KEY);

-- @step outside
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
-- => sqlite
-- |  error syntax_error; transaction none
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

BEGIN;

-- @step first
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
-- => sqlite
-- |  error syntax_error; transaction open
-- => mariadb, mysql
-- |  error active_sql_transaction; transaction open
-- => postgres
-- |  ok; transaction open

ROLLBACK;
BEGIN;
SELECT id FROM t;

-- @step after-a-read
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
-- => sqlite
-- |  error syntax_error; transaction open
-- => mariadb, mysql
-- |  error active_sql_transaction; transaction open
-- => postgres
-- |  error active_sql_transaction; transaction aborted

-- @step go-on
INSERT INTO t VALUES (1);
-- => sqlite, mariadb, mysql
-- |  ok 1 row; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- |  ; transaction none
-- => postgres
-- |  id integer
-- |  ; transaction none
