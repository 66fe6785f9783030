-- @title     Two transactions write one row each and read the other one's (G1c)
-- @id        concurrency.anomalies.g1c
-- @category  concurrency
-- @why       each of two transactions builds on the other, so that neither can have been first
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
-- @step write-x
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;

-- @session B
-- @step write-y
-- @history w(y=22)
UPDATE item SET value = 22 WHERE id = 2;

-- @session A
-- @step read-y
-- @history r(y)
SELECT value FROM item WHERE id = 2;

-- @session B
-- @step read-x
-- @history r(x)
SELECT value FROM item WHERE id = 1;

-- @session A
-- @step commit
COMMIT;

-- @session B
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
