-- @title The second writer of a row waits for the first
-- @isolation default, serializable
-- @setting lock_timeout = 10000ms

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100);

-- @session A
BEGIN;
-- @step hold
UPDATE account SET balance = 110 WHERE id = 1;

-- @session B
BEGIN;
-- @step overwrite
UPDATE account SET balance = 120 WHERE id = 1;
-- => *
-- |  blocked by A.hold until A.commit, then ok 1 row; transaction open
-- => postgres[isolation=serializable]
-- |  blocked by A.hold until A.commit, then error serialization_failure; transaction aborted
-- => mariadb>=11.6[isolation=serializable]
-- |  blocked by A.hold until A.commit, then error write_conflict; transaction none

-- @session A
-- @step commit
COMMIT;

-- @session B
-- @step finish
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step balance
SELECT balance FROM account;
-- => *
-- |  balance integer
-- |  120
-- => postgres[isolation=serializable], mariadb>=11.6[isolation=serializable]
-- |  balance integer
-- |  110
