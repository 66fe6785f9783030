-- @title     Two transactions write one row each and read the other one's (G1c)
-- @id        concurrency.anomalies.g1c
-- @category  concurrency
-- @why       each of two transactions builds on the other, so that neither can have been first
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
-- @step write-x
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step write-y
-- @history w(y=22)
UPDATE item SET value = 22 WHERE id = 2;
-- => sqlite[begin=deferred]
-- |  blocked by A.write-x until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite[begin=(immediate|exclusive)], mariadb, postgres, mysql
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none

-- @session A
-- @step read-y
-- @history r(y)
SELECT value FROM item WHERE id = 2;
-- => sqlite, mariadb[isolation=(default|repeatable read|read committed)], postgres, mysql[isolation=(default|read committed|repeatable read)]
-- |  value integer
-- |  20
-- |  ; transaction open
-- => mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  value integer
-- |  22
-- |  ; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.write-y until B.read-x, then
-- |  value integer
-- |  20
-- |  ; transaction open

-- @session B
-- @step read-x
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- => sqlite, mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  value integer
-- |  11
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred], mariadb[isolation=(default|repeatable read|read committed)], mysql[isolation=(default|read committed|repeatable read)], postgres
-- |  value integer
-- |  10
-- |  ; transaction open
-- => sqlite:busy0[begin=immediate], sqlite:busy0[begin=exclusive,journal=wal]
-- |  value integer
-- |  10
-- |  ; transaction none
-- => sqlite:busy0[begin=exclusive,journal=delete]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => *
-- |  ok; transaction none

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
-- => sqlite, mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres[isolation=(default|read uncommitted|read committed|repeatable read)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 22
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0[begin=deferred,journal=wal], sqlite:busy0[begin=(immediate|exclusive)], mariadb[isolation=serializable], postgres[isolation=serializable], mysql[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 20
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
