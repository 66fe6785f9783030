-- @title     An INSERT of a key that an open transaction has inserted waits for that transaction's end
-- @id        concurrency.duplicate-key-wait
-- @category  concurrency
-- @why       whether the second insert fails is known only when the first one ends: sign-ups wait for each other
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @portable-by-nature
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @each      end = COMMIT, ROLLBACK

CREATE TABLE hits (id INTEGER PRIMARY KEY, page VARCHAR(20) NOT NULL UNIQUE, n INTEGER NOT NULL);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step insert
INSERT INTO hits VALUES (1, 'home', 1);
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step insert
INSERT INTO hits VALUES (2, 'home', 2);
-- => sqlite:busy0
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => *
-- |  end      | outcome
-- |  COMMIT   | blocked by A.insert until A.end, then error unique_violation; transaction none
-- |  ROLLBACK | blocked by A.insert until A.end, then ok 1 row; transaction none

-- @session A
-- @step end
${end};
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, page, n FROM hits;
-- => sqlite:busy0, sqlite:shared-cache
-- |  end      | outcome
-- |  COMMIT   | [id integer, page text, n integer] (1, 'home', 1); transaction none
-- |  ROLLBACK | [id integer, page text, n integer]; transaction none
-- => *
-- |  end      | outcome
-- |  COMMIT   | [id integer, page text, n integer] (1, 'home', 1); transaction none
-- |  ROLLBACK | [id integer, page text, n integer] (2, 'home', 2); transaction none
