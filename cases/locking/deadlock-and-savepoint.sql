-- @title     After a deadlock the savepoint is still there on PostgreSQL and gone on MySQL and MariaDB
-- @id        locking.deadlock-and-savepoint
-- @category  locking
-- @why       a retry from a savepoint works on PostgreSQL; on MySQL the savepoint went with the transaction
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
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
-- @step note
INSERT INTO log VALUES ('before');
-- => sqlite
-- |  blocked by A.work until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, mysql, postgres
-- |  ok 1 row; transaction open
-- @step savepoint
SAVEPOINT here;
-- => *
-- |  ok; transaction open
-- @step work
UPDATE account SET balance = balance + 1 WHERE id = 2;
-- => sqlite:busy0
-- |  error busy; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => *
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
-- @step back
ROLLBACK TO SAVEPOINT here;
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  error unknown_savepoint; transaction none
-- @step go-on
INSERT INTO log VALUES ('after');
-- => sqlite, postgres
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, mysql
-- |  ok 1 row; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step notes
SELECT note FROM log ORDER BY note;
-- => sqlite, postgres
-- |  note text
-- |  'after'
-- |  'before'
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0
-- |  note text
-- |  ; transaction none
-- => mariadb, mysql
-- |  note text
-- |  'after'
-- |  ; transaction none
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => *
-- |  id integer | balance integer
-- |  1          | 101
-- |  2          | 101
-- |  ; transaction none
