-- @title     A third transaction reads two rows while a second one overwrites what a first one committed (OTV)
-- @id        concurrency.anomalies.otv
-- @category  concurrency
-- @why       a report shows one half of a change and, for the other half, the state before it
-- @see       https://www.vldb.org/pvldb/vol7/p181-bailis.pdf
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

-- @session C
-- @step begin
BEGIN;

-- @session A
-- @step write-x
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- @step write-y
-- @history w(y=19)
UPDATE item SET value = 19 WHERE id = 2;

-- @session B
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;

-- @session A
-- @step commit
COMMIT;

-- @session C
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;

-- @session B
-- @step write-y
-- @history w(y=18)
UPDATE item SET value = 18 WHERE id = 2;
-- @step commit
COMMIT;

-- @session C
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
