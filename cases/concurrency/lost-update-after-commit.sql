-- @title     A write over a row committed since its read loses that update on MySQL and PostgreSQL by default
-- @id        concurrency.lost-update-after-commit
-- @category  concurrency
-- @why       read, compute in the application, write: by default the change in between is gone on MySQL, PostgreSQL and older MariaDB, untold
-- @see       https://www.microsoft.com/en-us/research/publication/a-critique-of-ansi-sql-isolation-levels/
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
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

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => sqlite[begin=immediate]
-- |  balance integer
-- |  110
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  balance integer
-- |  100
-- |  ; transaction none

-- @session A
-- 100 + 10
-- @step write
UPDATE account SET balance = 110 WHERE id = 1;
-- => sqlite, mariadb[isolation=(read uncommitted|default|read committed|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.read until B.write, then ok 1 row; transaction open
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.read until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- 100 + 20
-- @step write
UPDATE account SET balance = 120 WHERE id = 1;
-- => sqlite[begin=deferred,journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb[isolation=(read uncommitted|read committed)], mariadb<11.8[isolation=(default|repeatable read)], postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite[begin=deferred,journal=wal]
-- |  error busy_snapshot; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  ok 1 row; transaction none
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error serialization_failure; transaction aborted
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=deferred], mariadb>=11.8[isolation=(default|repeatable read)], mariadb[isolation=serializable], postgres[isolation=(repeatable read|serializable)], mysql[isolation=serializable]
-- |  balance integer
-- |  110
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred], sqlite[begin=immediate], mariadb[isolation=(read uncommitted|read committed)], mariadb<11.8[isolation=(default|repeatable read)], postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  balance integer
-- |  120
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none

-- The sum belongs into the statement: no value that was read earlier is written. (Not where session A could not commit and its
-- transaction is still open.)
-- @portable B.write
-- @sql sqlite:busy0[begin=deferred,journal=delete] none
-- @sql *
UPDATE account SET balance = 100 WHERE id = 1;
UPDATE account SET balance = balance + 10 WHERE id = 1;
UPDATE account SET balance = balance + 20 WHERE id = 1;
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  130
-- |  ; transaction none
