-- @title     What a deadlock’s victim sends after the error is kept on MySQL and MariaDB and refused by PostgreSQL
-- @id        locking.deadlock-victim-goes-on
-- @category  locking
-- @why       on MySQL the transaction is gone and the next statement commits by itself: ROLLBACK does not take it back
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10ms

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
CREATE TABLE log (note VARCHAR(20));
CREATE TABLE work (id INTEGER PRIMARY KEY);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- More work, so that the other one is the cheaper victim.
-- @step more
INSERT INTO work VALUES (1), (2), (3), (4), (5), (6), (7), (8);
-- => *
-- |  ok 8 rows; transaction open
-- @step work
UPDATE account SET balance = balance + 1 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step work
UPDATE account SET balance = balance + 1 WHERE id = 2;
-- => sqlite
-- |  blocked by A.work until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, mysql, postgres
-- |  ok 1 row; transaction open

-- @session A
-- @step cross
UPDATE account SET balance = balance + 1 WHERE id = 2;
-- => sqlite
-- |  ok 1 row; transaction open
-- => mariadb, postgres, mysql
-- |  blocked by B.work until B.cross, then ok 1 row; transaction open

-- @session B
-- @step cross
UPDATE account SET balance = balance + 1 WHERE id = 1;
-- => sqlite
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, mysql
-- |  error deadlock_detected; transaction none
-- => postgres
-- |  error deadlock_detected; transaction aborted
-- @step note
INSERT INTO log VALUES ('after the error');
-- => sqlite
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, mysql
-- |  ok 1 row; transaction none
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step notes
SELECT note FROM log;
-- => sqlite, postgres
-- |  note text
-- |  ; transaction none
-- => mariadb, mysql
-- |  note text
-- |  'after the error'
-- |  ; transaction none
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => *
-- |  id integer | balance integer
-- |  1          | 101
-- |  2          | 101
-- |  ; transaction none
