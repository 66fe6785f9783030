-- @title     SELECT … FOR UPDATE makes another wait and no plain SELECT, and is a syntax error on SQLite
-- @id        locking.for-update
-- @category  locking
-- @why       the usual way to lock a row is a syntax error on SQLite; without it the tests there show nothing
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://www.sqlite.org/lang_transaction.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step lock
SELECT balance FROM account WHERE id = 1 FOR UPDATE;
-- => sqlite
-- |  error syntax_error; transaction open
-- => mariadb, postgres, mysql
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction none
-- @step lock
SELECT balance FROM account WHERE id = 1 FOR UPDATE;
-- => sqlite
-- |  error syntax_error; transaction none
-- => mariadb, postgres, mysql
-- |  blocked by A.lock until A.commit, then
-- |  balance integer
-- |  100
-- |  ; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step other
UPDATE account SET balance = 1 WHERE id = 2;
-- => *
-- |  ok 1 row; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => *
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 1
-- |  ; transaction none
