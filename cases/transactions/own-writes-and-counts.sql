-- @title     After ROLLBACK TO SAVEPOINT a transaction reads its own earlier UPDATE again, on every engine
-- @id        transactions.savepoint.visible
-- @category  transactions
-- @why       a batch that goes back to a savepoint reads its own earlier change again, and not what it took back
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO t VALUES (1, 10);
BEGIN;
UPDATE t SET n = 20;
SAVEPOINT s;
DELETE FROM t;

-- @step deleted
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0
-- |  ; transaction open

ROLLBACK TO SAVEPOINT s;

-- @step back
SELECT n FROM t;
-- => *
-- |  n integer
-- |  20
-- |  ; transaction open

ROLLBACK;

-- @step undone
SELECT n FROM t;
-- => *
-- |  n integer
-- |  10
-- |  ; transaction none
