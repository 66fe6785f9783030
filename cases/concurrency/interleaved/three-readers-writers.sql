-- @title     Three transactions reading one row and writing the next: write skew in most orders on the servers
-- @id        concurrency.interleaved.three-readers-writers
-- @category  concurrency
-- @why       skews over three transactions are what tests with two never show
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @interleave all limit 100
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20), w(z=30)
INSERT INTO item (id, value) VALUES (1, 10), (2, 20), (3, 30);

-- @session A
-- @step begin
BEGIN;
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- @step write
-- @history w(y=21)
UPDATE item SET value = 21 WHERE id = 2;
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step read
-- @history r(y)
SELECT value FROM item WHERE id = 2;
-- @step write
-- @history w(z=31)
UPDATE item SET value = 31 WHERE id = 3;
-- @step commit
COMMIT;

-- @session C
-- @step begin
BEGIN;
-- @step read
-- @history r(z)
SELECT value FROM item WHERE id = 3;
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y), r(z)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred]
-- |  100 schedules: 1 serial, 99 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  schedules by chance: serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  100 schedules: 100 aborted
-- => postgres[isolation=(default|read uncommitted|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], mariadb[isolation=(default|read committed|repeatable read)]
-- |  100 schedules: 15 serial, 85 anomalous (write skew)
-- => postgres[isolation=serializable]
-- |  100 schedules: 15 serial, 85 aborted
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  100 schedules: 64 serial, 36 anomalous (write skew)
-- => mysql[isolation=serializable], mariadb<11.8[isolation=serializable]
-- |  schedules by chance: deadlocked, serial
-- => mariadb>=11.8[isolation=serializable]
-- |  schedules by chance: aborted, deadlocked, serial
