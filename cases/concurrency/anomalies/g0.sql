-- @title     Two transactions write the same two rows in opposite order (G0)
-- @id        concurrency.anomalies.g0
-- @category  concurrency
-- @why       rows that belong together end up with values of different transactions
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
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- @step write-y
-- @history w(y=22)
UPDATE item SET value = 22 WHERE id = 2;

-- @session A
-- @step write-y
-- @history w(y=21)
UPDATE item SET value = 21 WHERE id = 2;
-- @step commit
COMMIT;

-- @session B
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
