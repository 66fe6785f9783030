-- @title     A row is inserted between two questions of one transaction that overlap (PMP)
-- @id        concurrency.anomalies.pmp
-- @category  concurrency
-- @why       a transaction that looks twice finds a row that was not there when it looked first
-- @see       https://www.vldb.org/pvldb/vol7/p181-bailis.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value = 30. Q: value is a multiple of 3.

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
-- @step ask
-- @history r(P)
SELECT id, value FROM item WHERE value = 30 ORDER BY id;
-- => *
-- |  id integer | value integer
-- |  ; transaction open

-- @session B
-- @step insert
-- @history w(z=30 in P Q)
INSERT INTO item (id, value) VALUES (3, 30);
-- => sqlite, postgres, mariadb[isolation=(default|read uncommitted|read committed|repeatable read)], mysql[isolation=(default|read committed|read uncommitted|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.ask until A.commit, then ok 1 row; transaction open
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], sqlite:shared-cache[begin=deferred,journal=delete], postgres, mariadb, mysql
-- |  ok; transaction none
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=(immediate|exclusive)]
-- |  error no_active_sql_transaction; transaction none
-- => sqlite:shared-cache[begin=exclusive]
-- |  error locked_shared_cache; transaction none
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by A.ask until A.commit, then ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session A
-- @step ask-again
-- @history r(Q)
SELECT id, value FROM item WHERE value % 3 = 0 ORDER BY id;
-- => sqlite, postgres[isolation=(repeatable read|serializable)], mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  id integer | value integer
-- |  ; transaction open
-- => postgres[isolation=(default|read uncommitted|read committed)], mariadb[isolation=(read uncommitted|read committed)], mysql[isolation=(read committed|read uncommitted)]
-- |  id integer | value integer
-- |  3          | 30
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
-- @history r(x), r(y), r(z)
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
-- |  1          | 10
-- |  2          | 20
-- |  3          | 30
-- |  ; transaction none
