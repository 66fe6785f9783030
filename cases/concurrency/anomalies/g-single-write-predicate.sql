-- @title     A transaction reads one row and deletes by a condition that meanwhile holds no more (G-single, write predicate)
-- @id        concurrency.anomalies.g-single-write-predicate
-- @category  concurrency
-- @why       what a transaction reads and what its DELETE finds come from two different states
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value = 20.

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20 in P)
INSERT INTO item (id, value) VALUES (1, 10), (2, 20);
CREATE TABLE work (id INTEGER PRIMARY KEY);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- InnoDB rolls back the transaction of the circle that has changed the fewest rows, and which one of equals is chance: B's is certain.
-- @step more
-- @sql mysql, mariadb
INSERT INTO work VALUES (1), (2), (3), (4), (5), (6), (7), (8);
-- @sql * none
-- @end
-- => *
-- |  ok 8 rows; transaction open

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
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- => *
-- |  value integer
-- |  10
-- |  ; transaction open

-- @session B
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- => sqlite, mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => mariadb<11.8[isolation=serializable]
-- |  blocked by A.read until detector, then error deadlock_detected; transaction none
-- => mariadb>=11.8[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.read until A.commit, then ok 1 row; transaction open
-- @step write-y
-- @history w(y=18)
UPDATE item SET value = 18 WHERE id = 2;
-- => sqlite[begin=deferred], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=(immediate|exclusive)], mysql[isolation=serializable]
-- |  ok 0 rows; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => mariadb<11.8[isolation=serializable]
-- |  blocked by A.delete until A.commit, then ok 0 rows; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  error write_conflict; transaction none
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by A.read until A.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=(immediate|exclusive)]
-- |  error no_active_sql_transaction; transaction none
-- => sqlite:shared-cache[begin=exclusive]
-- |  error locked_shared_cache; transaction none

-- @session A
-- @step delete
-- @history r(P), w(y=none)
DELETE FROM item WHERE value = 20;
-- => sqlite[begin=deferred,journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  ok 1 row; transaction open
-- => sqlite[begin=deferred,journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=(read uncommitted|read committed)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)], postgres[isolation=(read uncommitted|default|read committed)]
-- |  ok 0 rows; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- => postgres[isolation=(serializable|repeatable read)]
-- |  error serialization_failure; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 18
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred], sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)], mariadb[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 10
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite[begin=(immediate|exclusive)], mysql[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 12
-- |  ; transaction none
