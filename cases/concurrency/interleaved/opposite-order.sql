-- @title     Two rows written in opposite order deadlock in 24 of 42 orders on the servers and in none on SQLite
-- @id        concurrency.interleaved.opposite-order
-- @category  concurrency
-- @why       transfers that lock accounts in the order of their arguments deadlock
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @interleave all
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- @setting   deadlock_timeout = 10ms

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20)
INSERT INTO item (id, value) VALUES (1, 10), (2, 20);

-- @session A
-- @step begin
BEGIN;
-- @step write-x
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- @step write-y
-- @history w(y=21)
UPDATE item SET value = 21 WHERE id = 2;
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step write-y
-- @history w(y=22)
UPDATE item SET value = 22 WHERE id = 2;
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred]
-- |  24 schedules: 24 serial
-- => sqlite:shared-cache[begin=deferred], sqlite:busy0[begin=deferred]
-- |  70 schedules: 10 serial, 60 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  8 schedules: 8 serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  70 schedules: 2 serial, 68 aborted
-- => mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(default|read uncommitted|read committed)], mysql
-- |  42 schedules: 18 serial, 24 deadlocked
-- => mariadb>=11.8[isolation=serializable], postgres[isolation=(repeatable read|serializable)]
-- |  42 schedules: 10 serial, 8 aborted, 24 deadlocked
