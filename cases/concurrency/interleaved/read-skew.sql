-- @title     Two reads during another's change see read skew in 10 of 70 orders at READ COMMITTED, in none above
-- @id        concurrency.interleaved.read-skew
-- @category  concurrency
-- @why       a total is wrong whenever it is taken during a transfer
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
-- @step read-x
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- @step read-y
-- @history r(y)
SELECT value FROM item WHERE id = 2;
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- @step write-y
-- @history w(y=18)
UPDATE item SET value = 18 WHERE id = 2;
-- @step commit
COMMIT;

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], postgres[isolation=(repeatable read|serializable)], mysql[isolation=(default|repeatable read)], mariadb[isolation=(default|repeatable read)]
-- |  70 schedules: 70 serial
-- => sqlite:shared-cache[begin=deferred]
-- |  70 schedules: 10 serial, 60 aborted
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  70 schedules: 40 serial, 30 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  8 schedules: 8 serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  70 schedules: 2 serial, 68 aborted
-- => postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=read committed], mariadb[isolation=read committed]
-- |  70 schedules: 60 serial, 10 anomalous (read skew)
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  70 schedules: 52 serial, 9 anomalous (OTV), 9 anomalous (read skew)
-- => mysql[isolation=serializable], mariadb<11.8[isolation=serializable]
-- |  24 schedules: 24 serial
-- => mariadb>=11.8[isolation=serializable]
-- |  24 schedules: 17 serial, 7 aborted
