-- @title     A transaction reads what another one writes and then overwrites (G1b)
-- @id        concurrency.anomalies.g1b
-- @category  concurrency
-- @why       a half-finished computation of another transaction is taken for its result
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
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
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none

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
-- => sqlite[begin=deferred], mariadb[isolation=(default|read committed|repeatable read)], postgres, mysql[isolation=(default|read committed|repeatable read)]
-- |  value integer
-- |  10
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  value integer
-- |  11
-- |  ; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate], sqlite:busy0[begin=exclusive,journal=wal]
-- |  value integer
-- |  10
-- |  ; transaction none
-- => sqlite:busy0[begin=exclusive,journal=delete]
-- |  error busy; transaction none
-- => mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  value integer
-- |  101
-- |  ; transaction open
-- => mariadb<11.8[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.write until A.commit, then
-- |  value integer
-- |  11
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.write until A.commit, then error write_conflict; transaction none

-- @session A
-- @step overwrite
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.read until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=(immediate|exclusive)], sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => *
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 20
-- |  ; transaction none
