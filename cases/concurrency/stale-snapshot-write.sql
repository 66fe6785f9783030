-- @title     At repeatable read balance + 10 adds to another's committed change on MySQL; PostgreSQL refuses it
-- @id        concurrency.stale-snapshot-write
-- @category  concurrency
-- @why       code that only adds is safe on MySQL and at READ COMMITTED; elsewhere it needs a retry loop that nobody wrote
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-system-variables
-- @see       https://www.sqlite.org/isolation.html
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
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
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.read until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite, mariadb[isolation=(read uncommitted|default|read committed|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb<11.8[isolation=serializable]
-- |  blocked by A.read until detector, then error deadlock_detected; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.read until A.commit, then error write_conflict; transaction none
-- => mysql[isolation=serializable]
-- |  blocked by A.read until A.commit, then ok 1 row; transaction open
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by A.read until A.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  error no_active_sql_transaction; transaction none

-- @session A
-- @step add
UPDATE account SET balance = balance + 10 WHERE id = 1;
-- => sqlite[begin=deferred,journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb[isolation=(read uncommitted|read committed|serializable)], mariadb<11.8[isolation=(default|repeatable read)], postgres[isolation=(default|read uncommitted|read committed)], mysql
-- |  ok 1 row; transaction open
-- => sqlite[begin=deferred,journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error serialization_failure; transaction aborted
-- @step look
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=deferred]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred], sqlite[begin=immediate], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  balance integer
-- |  110
-- |  ; transaction open
-- => mariadb[isolation=(read uncommitted|read committed)], mariadb<11.8[isolation=(default|repeatable read)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)], postgres[isolation=(default|read uncommitted|read committed)]
-- |  balance integer
-- |  510
-- |  ; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  balance integer
-- |  500
-- |  ; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb>=11.8[isolation=(default|repeatable read)], postgres[isolation=(repeatable read|serializable)], mysql[isolation=serializable]
-- |  balance integer
-- |  500
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0[begin=immediate], mariadb[isolation=serializable]
-- |  balance integer
-- |  110
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => mariadb[isolation=(read uncommitted|read committed)], mariadb<11.8[isolation=(default|repeatable read)], postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  balance integer
-- |  510
-- |  ; transaction none
