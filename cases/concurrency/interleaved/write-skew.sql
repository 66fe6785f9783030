-- @title     Checking two rows and writing one each ends in write skew in 60 of 70 orders on the servers
-- @id        concurrency.interleaved.write-skew
-- @category  concurrency
-- @why       a rule over two rows, such as `one doctor on call`, holds only by luck
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
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
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- @step write
-- @history w(y=21)
UPDATE item SET value = 21 WHERE id = 2;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], postgres[isolation=serializable]
-- |  70 schedules: 10 serial, 60 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  8 schedules: 8 serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  70 schedules: 2 serial, 68 aborted
-- => postgres[isolation=(default|read uncommitted|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], mariadb[isolation=(default|read committed|repeatable read)]
-- |  70 schedules: 10 serial, 60 anomalous (write skew)
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  70 schedules: 34 serial, 36 anomalous (write skew)
-- => mysql[isolation=serializable], mariadb<11.8[isolation=serializable]
-- |  42 schedules: 18 serial, 24 deadlocked
-- => mariadb>=11.8[isolation=serializable]
-- |  42 schedules: 10 serial, 8 aborted, 24 deadlocked
