-- @title     Row locks FOR SHARE get along with each other, FOR UPDATE with neither, on MySQL and PostgreSQL
-- @id        locking.lock-strengths
-- @category  locking
-- @why       workers that check a row by FOR SHARE go on side by side while its writer waits; by FOR UPDATE each of them waits for the other
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html
-- @requires  for_share
-- @portable-by-nature
-- @each      held = FOR UPDATE, FOR SHARE
-- @each      wanted = FOR UPDATE, FOR SHARE

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step hold
SELECT balance FROM account WHERE id = 1 ${held};
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step take
SELECT balance FROM account WHERE id = 1 ${wanted};
-- => *
-- |  held       | wanted     | outcome
-- |  FOR UPDATE | FOR UPDATE | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  FOR UPDATE | FOR SHARE  | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  FOR SHARE  | FOR UPDATE | blocked by A.hold until A.commit, then [balance integer] (100); transaction none
-- |  FOR SHARE  | FOR SHARE  | [balance integer] (100); transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
