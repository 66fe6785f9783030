-- @title     A refused NOWAIT aborts the transaction on PostgreSQL and leaves it open on MySQL and MariaDB
-- @id        locking.nowait
-- @category  locking
-- @why       a worker that is refused a row by NOWAIT can take another one in its transaction on MySQL and has to begin anew on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://mariadb.com/kb/en/wait-and-nowait/
-- @requires  nowait
-- @isolation default, serializable

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
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step early
UPDATE account SET balance = 200 WHERE id = 2;
-- => *
-- |  ok 1 row; transaction open
-- MySQL adds what its storage engine says: 1030, 'Do not wait for lock'.
-- @step take
SELECT balance FROM account WHERE id = 1 FOR UPDATE NOWAIT;
-- => mariadb
-- |  error lock_not_available; transaction open
-- => postgres
-- |  error lock_not_available; transaction aborted
-- => mysql
-- |  error lock_not_available; warning internal_error; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => mariadb, mysql
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 200
-- |  ; transaction none
-- => postgres
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 100
-- |  ; transaction none
