-- @title     A transaction finds a row that another one inserts and then takes back (G1a, predicates)
-- @id        concurrency.anomalies.g1a-predicate
-- @category  concurrency
-- @why       a search returns an order that was never placed
-- @see       https://pmg.csail.mit.edu/papers/adya-phd.pdf
-- @see       https://github.com/ept/hermitage
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- P: value is a multiple of 3.

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
-- |  blocked by A.begin until A.rollback, then ok; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=(immediate|exclusive)]
-- |  error busy; transaction none

-- @session A
-- @step insert
-- @history w(z=30 in P)
INSERT INTO item (id, value) VALUES (3, 30);
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step ask
-- @history r(P)
SELECT id, value FROM item WHERE value % 3 = 0 ORDER BY id;
-- => sqlite, postgres, mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)]
-- |  id integer | value integer
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=(immediate|exclusive)]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate], sqlite:busy0[begin=exclusive,journal=wal]
-- |  id integer | value integer
-- |  ; transaction none
-- => sqlite:busy0[begin=exclusive,journal=delete]
-- |  error busy; transaction none
-- => mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  id integer | value integer
-- |  3          | 30
-- |  ; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.insert until A.rollback, then
-- |  id integer | value integer
-- |  ; transaction open

-- @session A
-- @step rollback
ROLLBACK;
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
-- @history r(x), r(y), r(z)
SELECT id, value FROM item ORDER BY id;
-- => *
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  ; transaction none
