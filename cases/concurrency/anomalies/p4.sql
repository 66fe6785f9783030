-- @title     Two transactions read the same row and then write it (P4, lost update)
-- @id        concurrency.anomalies.p4
-- @category  concurrency
-- @why       a counter or balance silently loses a change
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10), w(y=20)
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
-- => sqlite[begin=deferred], postgres, mariadb, mysql
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
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- => sqlite[begin=deferred], postgres, mariadb, mysql
-- |  value integer
-- |  10
-- |  ; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  value integer
-- |  11
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate], sqlite:busy0[begin=exclusive,journal=wal]
-- |  value integer
-- |  10
-- |  ; transaction none
-- => sqlite:shared-cache[begin=exclusive]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=exclusive,journal=delete]
-- |  error busy; transaction none

-- @session A
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- => sqlite, postgres, mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mysql[isolation=(default|read uncommitted|repeatable read|read committed)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.read until B.write, then ok 1 row; transaction open

-- @session B
-- @step write
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => postgres[isolation=(default|read uncommitted|read committed)], mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=(read uncommitted|read committed)], mysql[isolation=(default|read uncommitted|repeatable read|read committed)]
-- |  blocked by A.write until A.commit, then ok 1 row; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.write until A.commit, then error serialization_failure; transaction aborted
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  blocked by A.write until A.commit, then error write_conflict; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.write until B.commit, then ok; transaction none
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
-- => sqlite[begin=deferred], sqlite:busy0[begin=(immediate|exclusive)], sqlite:shared-cache[begin=(immediate|exclusive)], postgres[isolation=(repeatable read|serializable)], mariadb>=11.8[isolation=(default|repeatable read)], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 20
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite[begin=(immediate|exclusive)], postgres[isolation=(default|read uncommitted|read committed)], mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=(read uncommitted|read committed)], mysql[isolation=(default|read uncommitted|repeatable read|read committed)]
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 20
-- |  ; transaction none
