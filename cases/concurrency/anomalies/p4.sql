-- @title     Two transactions read the same row and then write it (P4, lost update)
-- @id        concurrency.anomalies.p4
-- @category  concurrency
-- @why       a counter or balance silently loses a change
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
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;

-- @session B
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;

-- @session A
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;

-- @session B
-- @step write
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;

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
