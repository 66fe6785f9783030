-- @title     A definition that fails commits the transaction on MySQL and MariaDB
-- @id        ddl.transaction.failed
-- @category  ddl
-- @why       a job that goes on after a refused CREATE TABLE and then rolls back keeps its rows on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://www.postgresql.org/docs/current/tutorial-transactions.html
-- @see       https://sqlite.org/lang_transaction.html

CREATE TABLE t (a INTEGER);
BEGIN;
INSERT INTO t VALUES (1);

-- @step exists-already
CREATE TABLE t (a INTEGER);
-- => sqlite
-- |  error duplicate_table; transaction open
-- => mariadb, mysql
-- |  error duplicate_table; transaction none
-- => postgres
-- |  error duplicate_table; transaction aborted

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step read
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  0
-- |  ; transaction none
-- => mariadb, mysql
-- |  n integer
-- |  1
-- |  ; transaction none
