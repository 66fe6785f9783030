-- @title     A transaction that only reads sees a state that no order explains (G2, two anti-dependencies)
-- @id        concurrency.anomalies.g2-two-edges
-- @category  concurrency
-- @why       a report shows a state that, given how things ended, has never been
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @see       https://www.cs.umb.edu/~poneil/ROAnom.pdf
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
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;

-- @session B
-- @step write
-- @history w(y=25)
UPDATE item SET value = 25 WHERE id = 2;
-- @step commit
COMMIT;

-- @session C
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- @step commit
COMMIT;

-- @session A
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
