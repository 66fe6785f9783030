-- @title     ALTER TABLE with a lock_timeout gives up behind a reader, and later readers go on, on every server
-- @id        locking.alter-with-lock-timeout
-- @category  locking
-- @why       the remedy for migrations on a busy table: a short lock time-out and another try
-- @see       https://www.postgresql.org/docs/current/runtime-config-client.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html
-- @see       https://www.sqlite.org/c3ref/busy_timeout.html
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal
-- @setting   B lock_timeout = 1000ms

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step alter
ALTER TABLE account ADD COLUMN note VARCHAR(10);
-- => sqlite[journal=wal]
-- |  ok; transaction none
-- => sqlite:shared-cache[journal=wal], sqlite:shared-cache[journal=delete]
-- |  error locked_shared_cache; transaction none
-- => sqlite[journal=delete]
-- |  blocked by A.read until timeout, then error busy; transaction none
-- => mariadb, postgres, mysql
-- |  blocked by A.read until timeout, then error lock_not_available; transaction none
-- @wait

-- @session C
-- @step read
SELECT balance FROM account WHERE id = 2;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step alter-again
ALTER TABLE account ADD COLUMN note VARCHAR(10);
-- => sqlite[journal=wal]
-- |  error duplicate_column; transaction none
-- => sqlite:shared-cache[journal=wal], sqlite[journal=delete], mariadb, postgres, mysql
-- |  ok; transaction none
