-- @title     A transaction that idles too long loses its session and its locks on PostgreSQL and MariaDB only
-- @id        locking.idle-in-transaction
-- @category  locking
-- @why       a client that forgets its transaction holds up all others, unless the server ends its session: what it had written is then gone
-- @see       https://www.postgresql.org/docs/current/runtime-config-client.html
-- @see       https://mariadb.com/docs/server/server-management/variables-and-modes/server-system-variables
-- @journal   sqlite: delete, wal
-- @setting   A idle_in_transaction_session_timeout = 1000ms
-- @setting   B lock_timeout = 3000ms

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step hold
UPDATE account SET balance = 0 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step want
UPDATE account SET balance = balance + 1 WHERE id = 1;
-- => mariadb, postgres
-- |  blocked by A.hold until disconnect, then ok 1 row; transaction none
-- => sqlite
-- |  blocked by A.hold until timeout, then error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mysql
-- |  blocked by A.hold until timeout, then error lock_not_available; transaction none
-- @wait

-- @session A
-- @step next
SELECT balance FROM account WHERE id = 1;
-- => mariadb
-- |  error admin_shutdown; transaction none
-- => postgres
-- |  error idle_in_transaction_session_timeout; transaction none
-- => sqlite, mysql
-- |  balance integer
-- |  0
-- |  ; transaction open

-- @final
-- @step state
SELECT id, balance FROM account;
-- => mariadb, postgres
-- |  id integer | balance integer
-- |  1          | 101
-- |  ; transaction none
-- => sqlite, mysql
-- |  id integer | balance integer
-- |  1          | 100
-- |  ; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
