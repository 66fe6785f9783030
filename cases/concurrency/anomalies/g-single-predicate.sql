-- @title     A row moves from one condition to another between two questions (G-single, predicates)
-- @id        concurrency.anomalies.g-single-predicate
-- @category  concurrency
-- @why       a row that changes its state in between is found twice, or not at all
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value is a multiple of 5. Q: value is a multiple of 3.

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10 in P), w(y=20 in P)
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
-- @step ask
-- @history r(P)
SELECT id, value FROM item WHERE value % 5 = 0 ORDER BY id;
-- => *
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction open

-- @session B
-- @step move
-- @history w(x=12 in Q)
UPDATE item SET value = 12 WHERE value = 10;
-- => sqlite, mariadb[isolation=(read uncommitted|default|read committed|repeatable read)], postgres, mysql[isolation=(read uncommitted|default|read committed|repeatable read)]
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
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by A.ask until A.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=(immediate|exclusive)], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=(immediate|exclusive)]
-- |  error no_active_sql_transaction; transaction none
-- => sqlite:shared-cache[begin=exclusive]
-- |  error locked_shared_cache; transaction none

-- @session A
-- @step ask-other
-- @history r(Q)
SELECT id, value FROM item WHERE value % 3 = 0 ORDER BY id;
-- => sqlite, mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=(serializable|repeatable read)], mysql[isolation=(default|repeatable read|serializable)]
-- |  id integer | value integer
-- |  ; transaction open
-- => mariadb[isolation=(read uncommitted|read committed)], postgres[isolation=(default|read committed|read uncommitted)], mysql[isolation=(read uncommitted|read committed)]
-- |  id integer | value integer
-- |  1          | 12
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
-- |  2          | 20
-- |  ; transaction none
