-- @title     An UPDATE waiting for its row's DELETE changes 0 rows at READ COMMITTED; PostgreSQL refuses it above
-- @id        concurrency.update-of-a-deleted-row
-- @category  concurrency
-- @why       zero rows changed and no error: the application believes that it saved
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-system-variables
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step delete
DELETE FROM account WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.delete until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=deferred], mariadb[isolation=(default|read committed|repeatable read)], postgres, mysql[isolation=(default|repeatable read|read committed)]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  balance integer
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => mariadb<11.8[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.delete until A.commit, then
-- |  balance integer
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.delete until A.commit, then error write_conflict; transaction none
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate], mariadb<11.8[isolation=serializable], mysql[isolation=serializable]
-- |  ok 0 rows; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|repeatable read|read committed)], postgres[isolation=(default|read committed)]
-- |  blocked by A.delete until A.commit, then ok 0 rows; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  blocked by A.delete until A.commit, then error write_conflict; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  ok 0 rows; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.delete until A.commit, then error serialization_failure; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.write until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=deferred], mariadb<11.8[isolation=(default|repeatable read)], mysql[isolation=(default|repeatable read)]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred], sqlite[begin=immediate], mariadb[isolation=read committed], mariadb<11.8[isolation=serializable], mysql[isolation=(read committed|serializable)], postgres[isolation=(default|read committed)]
-- |  balance integer
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate], mariadb>=11.8[isolation=(default|repeatable read)], mariadb>=11.8[isolation=serializable]
-- |  balance integer
-- |  ; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => *
-- |  id integer | balance integer
-- |  2          | 100
-- |  ; transaction none
