-- @title     A row is inserted between two questions of one transaction that overlap (PMP)
-- @id        concurrency.anomalies.pmp
-- @category  concurrency
-- @why       a transaction that looks twice finds a row that was not there when it looked first
-- @see       https://www.vldb.org/pvldb/vol7/p181-bailis.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value = 30. Q: value is a multiple of 3.

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
-- @step ask
-- @history r(P)
SELECT id, value FROM item WHERE value = 30 ORDER BY id;

-- @session B
-- @step insert
-- @history w(z=30 in P Q)
INSERT INTO item (id, value) VALUES (3, 30);
-- @step commit
COMMIT;

-- @session A
-- @step ask-again
-- @history r(Q)
SELECT id, value FROM item WHERE value % 3 = 0 ORDER BY id;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y), r(z)
SELECT id, value FROM item ORDER BY id;
