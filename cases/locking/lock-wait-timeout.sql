-- @title     A lock that is not granted in time aborts the transaction on PostgreSQL, elsewhere the statement only
-- @id        locking.lock-wait-timeout
-- @category  locking
-- @why       on MySQL the statement is undone and the rest of the transaction is still there to be committed, half done
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @see       https://www.postgresql.org/docs/current/runtime-config-client.html
-- @see       https://www.sqlite.org/c3ref/busy_timeout.html
-- @isolation default, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @setting   B lock_timeout = 1000ms

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step hold
UPDATE account SET balance = 110 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.hold until timeout, then error busy; transaction none
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- @step other
UPDATE account SET balance = 200 WHERE id = 2;
-- => sqlite[begin=deferred]
-- |  blocked by A.hold until timeout, then error busy; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.hold until timeout, then error busy; transaction none
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction open
-- @step same
UPDATE account SET balance = 120 WHERE id = 1;
-- => sqlite[begin=deferred]
-- |  blocked by A.hold until timeout, then error busy; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.hold until timeout, then error busy; transaction none
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => mariadb, mysql
-- |  blocked by A.hold until timeout, then error lock_not_available; transaction open
-- => postgres
-- |  blocked by A.hold until timeout, then error lock_not_available; transaction aborted
-- @wait
-- @step look
SELECT id, balance FROM account ORDER BY id;
-- => sqlite[begin=deferred]
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction none
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => mariadb[isolation=default], mysql[isolation=default]
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 200
-- |  ; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.hold until A.rollback, then
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 200
-- |  ; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite[begin=immediate]
-- |  error no_active_sql_transaction; transaction none

-- @session A
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite, postgres
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 200
-- |  ; transaction none
