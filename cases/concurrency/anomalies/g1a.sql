-- @title     A transaction reads what another one writes and then rolls back (G1a)
-- @id        concurrency.anomalies.g1a
-- @category  concurrency
-- @why       decisions are taken on values that never existed
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20)
INSERT INTO item (id, value) VALUES (1, 10), (2, 20);

-- @session A
-- @step begin
BEGIN;

-- @session B
-- @step begin
BEGIN;

-- @session A
-- @step write
-- @history w(x=101)
UPDATE item SET value = 101 WHERE id = 1;

-- @session B
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;

-- @session A
-- @step rollback
ROLLBACK;

-- @session B
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
