-- @title     After a failed statement ROLLBACK TO SAVEPOINT lets the transaction go on, on every engine
-- @id        transactions.error.savepoint
-- @category  transactions
-- @why       a batch that skips bad rows sets a savepoint before each one: the one way that lets every engine go on
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html

CREATE TABLE t (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT attempt;

-- @step fail
INSERT INTO t VALUES (1);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step back
ROLLBACK TO SAVEPOINT attempt;
-- => *
-- |  ok; transaction open

-- @step go-on
INSERT INTO t VALUES (2);
-- => *
-- |  ok 1 row; transaction open

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  ; transaction none
