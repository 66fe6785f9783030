-- @title     A row moves from one condition to another between two questions (G-single, predicates)
-- @id        concurrency.anomalies.g-single-predicate
-- @category  concurrency
-- @why       a row that changes its state in between is found twice, or not at all
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value is a multiple of 5. Q: value is a multiple of 3.

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10 in P), w(y=20 in P)
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
SELECT id, value FROM item WHERE value % 5 = 0 ORDER BY id;

-- @session B
-- @step move
-- @history w(x=12 in Q)
UPDATE item SET value = 12 WHERE value = 10;
-- @step commit
COMMIT;

-- @session A
-- @step ask-other
-- @history r(Q)
SELECT id, value FROM item WHERE value % 3 = 0 ORDER BY id;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
