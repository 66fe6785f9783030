-- @title     When the session that holds a lock is killed its UPDATE is undone and the waiter's goes on, everywhere
-- @id        locking.kill-the-holder
-- @category  locking
-- @why       what an operator does when a forgotten transaction blocks the site: its work is rolled back and the others go on
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
-- |  blocked by A.hold until A.end, then ok 1 row; transaction none

-- @session A
-- @step end
-- @kill A

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite:busy0, sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  balance integer
-- |  101
-- |  ; transaction none
