-- @title     Read, compute, write loses an update in 40 of 50 orders on MySQL and PostgreSQL by default
-- @id        concurrency.interleaved.lost-update
-- @category  concurrency
-- @why       read, compute, write, as an ORM saves an object: most orders of two requests at once lose the change of one
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @interleave all
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20)
INSERT INTO item (id, value) VALUES (1, 10), (2, 20);

-- @session A
-- @step begin
BEGIN;
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- @step write
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred]
-- |  70 schedules: 10 serial, 60 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  8 schedules: 8 serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  70 schedules: 2 serial, 68 aborted
-- => postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed]
-- |  50 schedules: 10 serial, 40 anomalous (lost update)
-- => postgres[isolation=(repeatable read|serializable)], mariadb>=11.8[isolation=(default|repeatable read)]
-- |  50 schedules: 10 serial, 40 aborted
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  50 schedules: 26 serial, 24 anomalous (lost update)
-- => mysql[isolation=serializable], mariadb<11.8[isolation=serializable]
-- |  42 schedules: 18 serial, 24 deadlocked
-- => mariadb>=11.8[isolation=serializable]
-- |  42 schedules: 10 serial, 8 aborted, 24 deadlocked
