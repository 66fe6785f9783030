-- @title     ROLLBACK TO SAVEPOINT keeps the savepoint and the transaction and can be repeated, on every engine
-- @id        transactions.savepoint.basic
-- @category  transactions
-- @why       a batch that tries each row behind one savepoint can go back to it again and again and keeps what it did before
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT s;
INSERT INTO t VALUES (2);

-- @step back
ROLLBACK TO SAVEPOINT s;
-- => *
-- |  ok; transaction open

INSERT INTO t VALUES (3);

-- @step back-again
ROLLBACK TO SAVEPOINT s;
-- => *
-- |  ok; transaction open

INSERT INTO t VALUES (4);

-- @step release
RELEASE SAVEPOINT s;
-- => *
-- |  ok; transaction open

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  4
-- |  ; transaction none
