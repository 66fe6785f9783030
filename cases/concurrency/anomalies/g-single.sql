-- @title     A transaction reads one row before and another row after both were changed (G-single, read skew)
-- @id        concurrency.anomalies.g-single
-- @category  concurrency
-- @why       a sum over two rows is wrong while money moves between them
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
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none

-- @session A
-- @step read-x
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
-- => sqlite, mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], postgres, mysql[isolation=(read uncommitted|default|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.read-x until A.commit, then ok 1 row; transaction open
-- @step write-y
-- @history w(y=18)
UPDATE item SET value = 18 WHERE id = 2;
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => *
-- |  ok 1 row; transaction open
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by A.read-x until A.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=(immediate|exclusive)]
-- |  error no_active_sql_transaction; transaction none
-- => sqlite:shared-cache[begin=exclusive]
-- |  error locked_shared_cache; transaction none

-- @session A
-- @step read-y
-- @history r(y)
SELECT value FROM item WHERE id = 2;
-- => sqlite, mariadb[isolation=(default|serializable|repeatable read)], postgres[isolation=(serializable|repeatable read)], mysql[isolation=(default|repeatable read|serializable)]
-- |  value integer
-- |  20
-- |  ; transaction open
-- => mariadb[isolation=(read uncommitted|read committed)], postgres[isolation=(default|read committed|read uncommitted)], mysql[isolation=(read uncommitted|read committed)]
-- |  value integer
-- |  18
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)], sqlite:shared-cache
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction none
-- => *
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 18
-- |  ; transaction none
