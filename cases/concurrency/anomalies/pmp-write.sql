-- @title     Rows are deleted by a condition while all rows move through it (PMP, write predicate)
-- @id        concurrency.anomalies.pmp-write
-- @category  concurrency
-- @why       a DELETE removes nothing although before and after it some row meets its condition
-- @see       https://www.vldb.org/pvldb/vol7/p181-bailis.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value from 15 to 20.

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
-- @step move
-- @history w(x=15 in P), w(y=25)
UPDATE item SET value = value + 5;

-- @session B
-- @step ask
-- @history r(P)
SELECT id, value FROM item WHERE value BETWEEN 15 AND 20 ORDER BY id;
-- @step delete
-- @history r(P), w(x=none), w(y=none)
DELETE FROM item WHERE value BETWEEN 15 AND 20;

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
