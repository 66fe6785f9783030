-- @title     Of two transactions that read, then write other rows, one fails on SQLite unless begun IMMEDIATE
-- @id        concurrency.read-then-write-upgrade
-- @category  concurrency
-- @why       the commonest shape of a transaction, harmless on a server: on SQLite one of two fails and no time-out helps unless BEGIN IMMEDIATE
-- @see       https://www.sqlite.org/lang_transaction.html
-- @see       https://www.sqlite.org/rescode.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

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
SELECT balance FROM account WHERE id = 2;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session A
-- @step write
UPDATE account SET balance = 90 WHERE id = 1;
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 110 WHERE id = 2;
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], sqlite:shared-cache[begin=deferred,journal=delete], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.write until B.commit, then ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite[begin=deferred], sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  id integer | balance integer
-- |  1          | 90
-- |  2          | 100
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite[begin=immediate], mariadb, postgres, mysql
-- |  id integer | balance integer
-- |  1          | 90
-- |  2          | 110
-- |  ; transaction none
