-- @title     Going back to a savepoint after an error
-- @id        errors.savepoint.error
-- @category  errors
-- @why       it is the one way on PostgreSQL to keep the transaction, and does the same on all engines
-- @see       https://www.postgresql.org/docs/current/sql-rollback-to.html
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html

CREATE TABLE t (a INTEGER UNIQUE);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT s;
INSERT INTO t VALUES (2);

-- @step duplicate
INSERT INTO t VALUES (1);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step back
ROLLBACK TO SAVEPOINT s;
-- => *
-- |  ok; transaction open

-- @step next
INSERT INTO t VALUES (3);
-- => *
-- |  ok 1 row; transaction open

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  3
-- |  ; transaction none
