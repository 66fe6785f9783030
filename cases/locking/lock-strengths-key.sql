-- @title     On PostgreSQL FOR KEY SHARE waits for FOR UPDATE only, and gets along with FOR NO KEY UPDATE
-- @id        locking.lock-strengths-key
-- @category  locking
-- @why       an UPDATE that leaves the key alone does not disturb foreign keys that point there
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @each      held = UPDATE, NO KEY UPDATE, SHARE, KEY SHARE
-- @each      wanted = UPDATE, NO KEY UPDATE, SHARE, KEY SHARE

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step hold
-- @sql postgres
SELECT balance FROM account WHERE id = 1 FOR ${held};
-- @sql * none
-- => postgres
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step take
-- @sql postgres
SELECT balance FROM account WHERE id = 1 FOR ${wanted};
-- @sql * none
-- => postgres
-- |  held          | wanted        | outcome
-- |  UPDATE        | UPDATE        | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  UPDATE        | NO KEY UPDATE | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  UPDATE        | SHARE         | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  UPDATE        | KEY SHARE     | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  NO KEY UPDATE | UPDATE        | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  NO KEY UPDATE | NO KEY UPDATE | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  NO KEY UPDATE | SHARE         | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  NO KEY UPDATE | KEY SHARE     | [balance integer] (100); transaction none
-- |  SHARE         | UPDATE        | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  SHARE         | NO KEY UPDATE | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  SHARE         | SHARE         | [balance integer] (100); transaction none
-- |  SHARE         | KEY SHARE     | [balance integer] (100); transaction none
-- |  KEY SHARE     | UPDATE        | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  KEY SHARE     | NO KEY UPDATE | [balance integer] (100); transaction none
-- |  KEY SHARE     | SHARE         | [balance integer] (100); transaction none
-- |  KEY SHARE     | KEY SHARE     | [balance integer] (100); transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
