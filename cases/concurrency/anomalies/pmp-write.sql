-- @title     Rows are deleted by a condition while all rows move through it (PMP, write predicate)
-- @id        concurrency.anomalies.pmp-write
-- @category  concurrency
-- @why       a DELETE removes nothing although before and after it some row meets its condition
-- @see       https://www.vldb.org/pvldb/vol7/p181-bailis.pdf
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value from 15 to 20.

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20 in P)
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
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none

-- @session A
-- @step move
-- @history w(x=15 in P), w(y=25)
UPDATE item SET value = value + 5;
-- => *
-- |  ok 2 rows; transaction open

-- @session B
-- @step ask
-- @history r(P)
SELECT id, value FROM item WHERE value BETWEEN 15 AND 20 ORDER BY id;
-- => sqlite[begin=deferred], postgres, mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)]
-- |  id integer | value integer
-- |  2          | 20
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=(immediate|exclusive)], mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  id integer | value integer
-- |  1          | 15
-- |  ; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate], sqlite:busy0[begin=exclusive,journal=wal]
-- |  id integer | value integer
-- |  2          | 20
-- |  ; transaction none
-- => sqlite:busy0[begin=exclusive,journal=delete]
-- |  error busy; transaction none
-- => mariadb<11.8[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.move until A.commit, then
-- |  id integer | value integer
-- |  1          | 15
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.move until A.commit, then error write_conflict; transaction none
-- @step delete
-- @history r(P), w(x=none), w(y=none)
DELETE FROM item WHERE value BETWEEN 15 AND 20;
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=(immediate|exclusive)], mariadb<11.8[isolation=serializable], mysql[isolation=serializable]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => mariadb[isolation=(read uncommitted|read committed)], mariadb<11.8[isolation=(default|repeatable read)], mysql[isolation=(read uncommitted|default|read committed|repeatable read)]
-- |  blocked by A.move until A.commit, then ok 1 row; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  blocked by A.move until A.commit, then error write_conflict; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  ok 1 row; transaction none
-- => postgres[isolation=(default|read uncommitted|read committed)]
-- |  blocked by A.move until A.commit, then ok 0 rows; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.move until A.commit, then error serialization_failure; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.delete until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], postgres, mariadb, mysql
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
-- => sqlite[begin=deferred], sqlite:busy0[begin=(immediate|exclusive)], sqlite:shared-cache[begin=(immediate|exclusive)], postgres, mariadb>=11.8[isolation=(default|repeatable read)]
-- |  id integer | value integer
-- |  1          | 15
-- |  2          | 25
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite[begin=(immediate|exclusive)], mariadb[isolation=(read uncommitted|read committed|serializable)], mariadb<11.8[isolation=(default|repeatable read)], mysql
-- |  id integer | value integer
-- |  2          | 25
-- |  ; transaction none
