-- @title     When the session that waits for a lock is killed the holder goes on and commits, on every engine
-- @id        locking.kill-the-waiter
-- @category  locking
-- @why       the waiting statement never takes place, and nobody else notices
-- @see       https://www.postgresql.org/docs/current/functions-admin.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/kill.html
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
UPDATE account SET balance = balance + 1 WHERE id = 1;
-- => sqlite:busy0
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => *
-- |  blocked by A.hold until B.end, then error admin_shutdown; transaction none
-- @step end
-- @kill B

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
