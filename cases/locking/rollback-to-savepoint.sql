-- @title     ROLLBACK TO SAVEPOINT frees row locks on PostgreSQL, on MySQL and MariaDB only without earlier writes
-- @id        locking.rollback-to-savepoint
-- @category  locking
-- @why       on MySQL, MariaDB and SQLite an inner transaction is undone and its rows stay locked: the retry elsewhere waits for nothing
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://www.sqlite.org/lang_savepoint.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal
-- @each      early = SELECT 1 AS one, UPDATE account SET balance = 1 WHERE id = 2
-- MySQL gives up the locks as well when nothing had been written before the savepoint: then it undoes the whole transaction.

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step early
${early};
-- => *
-- |  early | outcome
-- |  SELECT 1 AS one | [one integer] (1); transaction open
-- |  UPDATE account SET balance = 1 WHERE id = 2 | ok 1 row; transaction open
-- @step savepoint
SAVEPOINT here;
-- => *
-- |  ok; transaction open
-- @step write
UPDATE account SET balance = 110 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open
-- @step back
ROLLBACK TO SAVEPOINT here;
-- => *
-- |  ok; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite
-- |  blocked by A.back until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb, mysql
-- |  early | outcome
-- |  SELECT 1 AS one | ok 1 row; transaction none
-- |  UPDATE account SET balance = 1 WHERE id = 2 | blocked by A.back until A.commit, then ok 1 row; transaction none
-- => postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite:busy0, sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  balance integer
-- |  500
-- |  ; transaction none
