-- @title     Two transactions that share a row lock (FOR SHARE) and then update the row deadlock on every server
-- @id        locking.share-locks-upgraded
-- @category  locking
-- @why       a shared lock does not help to read, compute and write: it turns a lost update into a deadlock
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @see       https://mariadb.com/kb/en/lock-in-share-mode/
-- @see       https://www.sqlite.org/lockingv3.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10ms

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
CREATE TABLE work (id INTEGER PRIMARY KEY);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- InnoDB rolls back the transaction of the circle that has changed the fewest rows, and which one of equals is chance: B's is certain.
-- @step more
-- @sql mysql, mariadb
INSERT INTO work VALUES (1), (2), (3), (4), (5), (6), (7), (8);
-- @sql * none
-- @end
-- => *
-- |  ok 8 rows; transaction open

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @session A
-- @step share
-- @sql sqlite
SELECT balance FROM account WHERE id = 1;
-- @sql mariadb
SELECT balance FROM account WHERE id = 1 LOCK IN SHARE MODE;
-- @sql *
SELECT balance FROM account WHERE id = 1 FOR SHARE;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step share
-- @sql sqlite
SELECT balance FROM account WHERE id = 1;
-- @sql mariadb
SELECT balance FROM account WHERE id = 1 LOCK IN SHARE MODE;
-- @sql *
SELECT balance FROM account WHERE id = 1 FOR SHARE;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session A
-- @step write
UPDATE account SET balance = 110 WHERE id = 1;
-- => sqlite
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mariadb, postgres, mysql
-- |  blocked by B.share until B.write, then ok 1 row; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 120 WHERE id = 1;
-- => sqlite
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mariadb, mysql
-- |  error deadlock_detected; transaction none
-- => postgres
-- |  error deadlock_detected; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => sqlite[journal=delete]
-- |  blocked by B.write until B.commit, then ok; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite[journal=wal], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  balance integer
-- |  110
-- |  ; transaction none
