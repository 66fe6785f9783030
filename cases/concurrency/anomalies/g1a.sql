-- @title     A transaction reads what another one writes and then rolls back (G1a)
-- @id        concurrency.anomalies.g1a
-- @category  concurrency
-- @why       decisions are taken on values that never existed
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20)
INSERT INTO item (id, value) VALUES (1, 10), (2, 20);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], postgres, mariadb, mysql
-- |  ok; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  blocked by A.begin until A.rollback, then ok; transaction open

-- @session A
-- @step write
-- @history w(x=101)
UPDATE item SET value = 101 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- => sqlite, postgres, mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)]
-- |  value integer
-- |  10
-- |  ; transaction open
-- => mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  value integer
-- |  101
-- |  ; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.write until A.rollback, then
-- |  value integer
-- |  10
-- |  ; transaction open

-- @session A
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @session B
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => *
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction none
