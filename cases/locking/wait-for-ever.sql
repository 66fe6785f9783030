-- @title     A write of a row that an idle transaction has locked waits until it is cancelled, on every engine
-- @id        locking.wait-for-ever
-- @category  locking
-- @why       one forgotten open transaction holds up every writer of its row; SQLite fails at once with busy_timeout 0 or a shared cache
-- @see       https://www.postgresql.org/docs/current/runtime-config-client.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html
-- @see       https://www.sqlite.org/c3ref/busy_timeout.html
-- @portable-by-nature
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

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
-- @step write
UPDATE account SET balance = 120 WHERE id = 1;
-- => sqlite:busy0
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => *
-- |  blocked by A.hold until cancel, then stuck; transaction none
-- @wait
-- @step after
SELECT balance FROM account WHERE id = 1;
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  110
-- |  ; transaction none
