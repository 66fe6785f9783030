-- @title     Two transactions read the same two rows and write one each (G2-item, write skew)
-- @id        concurrency.anomalies.g2-item
-- @category  concurrency
-- @why       a rule over two rows is broken although each transaction checked it
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
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
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none

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
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 20
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

-- @session A
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- => sqlite, mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|repeatable read|read committed)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.read until B.write, then ok 1 row; transaction open

-- @session B
-- @step write
-- @history w(y=21)
UPDATE item SET value = 21 WHERE id = 2;
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=(immediate|exclusive)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|repeatable read|read committed)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.write until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step commit
COMMIT;
-- => sqlite, mariadb, postgres[isolation=(default|read uncommitted|read committed|repeatable read)], mysql
-- |  ok; transaction none
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  error no_active_sql_transaction; transaction none
-- => postgres[isolation=serializable]
-- |  error serialization_failure; transaction none

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], sqlite:busy0[begin=(immediate|exclusive)], sqlite:shared-cache[begin=(immediate|exclusive)], mariadb[isolation=serializable], postgres[isolation=serializable], mysql[isolation=serializable]
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
-- => sqlite[begin=(immediate|exclusive)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], postgres[isolation=(default|read uncommitted|read committed|repeatable read)], mysql[isolation=(default|read uncommitted|repeatable read|read committed)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 21
-- |  ; transaction none
