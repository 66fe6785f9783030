-- @title     Two transactions write the same two rows in opposite order (G0)
-- @id        concurrency.anomalies.g0
-- @category  concurrency
-- @why       rows that belong together end up with values of different transactions
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
-- => sqlite[begin=deferred], postgres, mariadb, mysql
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
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- => sqlite[begin=deferred], postgres[isolation=(default|read committed|read uncommitted)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  blocked by A.write-x until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.write-x until A.commit, then error serialization_failure; transaction aborted
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.write-x until A.commit, then error write_conflict; transaction none
-- @step write-y
-- @history w(y=22)
UPDATE item SET value = 22 WHERE id = 2;
-- => sqlite, postgres[isolation=(default|read committed|read uncommitted)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- => mariadb>=11.8[isolation=serializable]
-- |  ok 1 row; transaction none

-- @session A
-- @step write-y
-- @history w(y=21)
UPDATE item SET value = 21 WHERE id = 2;
-- => *
-- |  ok 1 row; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

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
-- => sqlite, postgres[isolation=(default|read committed|read uncommitted)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 22
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, postgres[isolation=(repeatable read|serializable)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 21
-- |  ; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 22
-- |  ; transaction none
