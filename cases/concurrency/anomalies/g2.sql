-- @title     Two transactions ask the same question and each insert a row that would change its answer (G2, predicates)
-- @id        concurrency.anomalies.g2
-- @category  concurrency
-- @why       two bookings for one slot: each transaction saw that it was free
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value is a multiple of 3.

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
SELECT id, value FROM item WHERE value % 3 = 0 ORDER BY id;

-- @session B
-- @step ask
-- @history r(P)
SELECT id, value FROM item WHERE value % 3 = 0 ORDER BY id;

-- @session A
-- @step insert
-- @history w(z=30 in P)
INSERT INTO item (id, value) VALUES (3, 30);

-- @session B
-- @step insert
-- @history w(v=42 in P)
INSERT INTO item (id, value) VALUES (4, 42);

-- @session A
-- @step commit
COMMIT;

-- @session B
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y), r(z), r(v)
SELECT id, value FROM item ORDER BY id;
