-- @title     A transaction reads one row and deletes by a condition that meanwhile holds no more (G-single, write predicate)
-- @id        concurrency.anomalies.g-single-write-predicate
-- @category  concurrency
-- @why       what a transaction reads and what its DELETE finds come from two different states
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value = 20.

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20 in P)
INSERT INTO item (id, value) VALUES (1, 10), (2, 20);

-- @session A
-- @step begin
BEGIN;

-- @session B
-- @step begin
BEGIN;

-- @session A
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;

-- @session B
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- @step write-y
-- @history w(y=18)
UPDATE item SET value = 18 WHERE id = 2;
-- @step commit
COMMIT;

-- @session A
-- @step delete
-- @history r(P), w(y=none)
DELETE FROM item WHERE value = 20;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
