-- @title     A failed INSERT of a duplicate key keeps its row locked everywhere but on PostgreSQL
-- @id        locking.duplicate-key-keeps-a-lock
-- @category  locking
-- @why       except on PostgreSQL the failed insert has locked the row that was in its way: others wait for a transaction that did nothing
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @see       https://www.postgresql.org/docs/current/tutorial-transactions.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step insert
INSERT INTO account VALUES (1, 0);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @session B
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  blocked by A.insert until A.rollback, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step rollback
ROLLBACK;
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
