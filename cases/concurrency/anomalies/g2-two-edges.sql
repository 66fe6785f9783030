-- @title     A transaction that only reads sees a state that no order explains (G2, two anti-dependencies)
-- @id        concurrency.anomalies.g2-two-edges
-- @category  concurrency
-- @why       a report shows a state that, given how things ended, has never been
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @see       https://www.cs.umb.edu/~poneil/ROAnom.pdf
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
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  racy: {B ok, C ok}
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none

-- @session C
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  racy: {B ok, C ok}
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none

-- @session A
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => *
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction open

-- @session B
-- @step write
-- @history w(y=25)
UPDATE item SET value = 25 WHERE id = 2;
-- => sqlite, mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.read until detector, then error deadlock_detected; transaction none
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

-- @session C
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.commit until B.commit, then
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 25
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=wal]
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction open
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => sqlite[begin=deferred,journal=wal], mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 25
-- |  ; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 25
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate], sqlite:busy0[begin=exclusive,journal=wal]
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction none
-- => sqlite:shared-cache[begin=exclusive]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=exclusive,journal=delete]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.write until B.write, then
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction open
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=(immediate|exclusive)], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => sqlite:shared-cache[begin=exclusive]
-- |  error locked_shared_cache; transaction none
-- => *
-- |  ok; transaction none

-- @session A
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- => sqlite[begin=deferred,journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres[isolation=(default|read committed|repeatable read|read uncommitted)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite[begin=deferred,journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by C.read until C.commit, then ok 1 row; transaction open
-- => postgres[isolation=serializable]
-- |  error serialization_failure; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], postgres[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 25
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred], sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 20
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite[begin=(immediate|exclusive)], postgres[isolation=(default|read committed|repeatable read|read uncommitted)], mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 25
-- |  ; transaction none
