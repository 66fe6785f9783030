-- @title     A third transaction reads two rows while a second one overwrites what a first one committed (OTV)
-- @id        concurrency.anomalies.otv
-- @category  concurrency
-- @why       a report shows one half of a change and, for the other half, the state before it
-- @see       https://www.vldb.org/pvldb/vol7/p181-bailis.pdf
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

-- @session C
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], postgres, mariadb, mysql
-- |  ok; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  blocked by A.begin, B.begin until B.commit, then ok; transaction open
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
-- @step write-y
-- @history w(y=19)
UPDATE item SET value = 19 WHERE id = 2;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step write-x
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- => sqlite[begin=deferred], postgres[isolation=(default|read uncommitted|read committed)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  blocked by A.write-y until A.commit, then ok 1 row; transaction open
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
-- |  blocked by A.write-y until A.commit, then error serialization_failure; transaction aborted
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.write-y until A.commit, then error write_conflict; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session C
-- @step read
-- @history r(x), r(y)
SELECT id, value FROM item ORDER BY id;
-- => sqlite[begin=deferred], postgres, mariadb[isolation=(default|read committed|repeatable read)], mariadb>=11.8[isolation=serializable], mysql[isolation=(default|read committed|repeatable read)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 19
-- |  ; transaction open
-- => sqlite[begin=(immediate|exclusive)]
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 18
-- |  ; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 19
-- |  ; transaction none
-- => mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 19
-- |  ; transaction open
-- => mariadb<11.8[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.write-x until B.commit, then
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 18
-- |  ; transaction open

-- @session B
-- @step write-y
-- @history w(y=18)
UPDATE item SET value = 18 WHERE id = 2;
-- => sqlite, postgres[isolation=(default|read uncommitted|read committed)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  ok 1 row; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by C.read until C.commit, then ok 1 row; transaction none
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by C.read until C.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], postgres, mariadb, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  error no_active_sql_transaction; transaction none

-- @session C
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
-- => sqlite, postgres[isolation=(default|read uncommitted|read committed)], mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  id integer | value integer
-- |  1          | 12
-- |  2          | 18
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred], postgres[isolation=(repeatable read|serializable)]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 19
-- |  ; transaction none
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=deferred,journal=wal], sqlite:busy0[begin=(immediate|exclusive)], mariadb>=11.8[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 11
-- |  2          | 18
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
