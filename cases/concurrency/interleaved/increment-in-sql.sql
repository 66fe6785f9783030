-- @title     value = value + 1 by two transactions loses nothing in any order; PostgreSQL may refuse one
-- @id        concurrency.interleaved.increment-in-sql
-- @category  concurrency
-- @why       a counter raised in SQL loses nothing in any order, without a stronger level; PostgreSQL may ask for another try above the default
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @interleave all
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- Without a history: what is written depends on the order.

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO item (id, value) VALUES (1, 10);

-- @session A
-- @step begin
BEGIN;
-- @step add
UPDATE item SET value = value + 1 WHERE id = 1;
-- @step look
SELECT value FROM item WHERE id = 1;
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step add
UPDATE item SET value = value + 2 WHERE id = 1;
-- @step look
SELECT value FROM item WHERE id = 1;
-- @step commit
COMMIT;

-- @final
-- @step state
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], postgres[isolation=(default|read uncommitted|read committed)], mysql, mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable]
-- |  24 schedules: 24 serial
-- => sqlite:shared-cache[begin=deferred], sqlite:busy0[begin=deferred,journal=wal], sqlite:busy0[begin=deferred,journal=delete]
-- |  70 schedules: 10 serial, 60 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  8 schedules: 8 serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  70 schedules: 2 serial, 68 aborted
-- => postgres[isolation=(repeatable read|serializable)], mariadb>=11.8[isolation=serializable]
-- |  24 schedules: 10 serial, 14 aborted
