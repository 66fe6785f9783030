-- @title     Two rows updated in opposite order are a deadlock on the servers; on SQLite the second writer waits
-- @id        locking.deadlock
-- @category  locking
-- @why       a transfer from 1 to 2 and one from 2 to 1 at the same time: one of them dies, or on SQLite the second never starts
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
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
-- @step first
UPDATE account SET balance = balance - 10 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.first until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- @step first
UPDATE account SET balance = balance - 20 WHERE id = 2;
-- => sqlite[begin=deferred]
-- |  blocked by A.first until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step second
UPDATE account SET balance = balance + 10 WHERE id = 2;
-- => sqlite
-- |  ok 1 row; transaction open
-- => mariadb, mysql, postgres
-- |  blocked by B.first until B.second, then ok 1 row; transaction open

-- @session B
-- @step second
UPDATE account SET balance = balance + 20 WHERE id = 1;
-- => sqlite
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb, mysql
-- |  error deadlock_detected; transaction none
-- => postgres
-- |  error deadlock_detected; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 90
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, mariadb, postgres, mysql
-- |  id integer | balance integer
-- |  1          | 90
-- |  2          | 110
-- |  ; transaction none

-- Both lock the lower id first: the second transaction waits and none dies.
-- @portable B.second
UPDATE account SET balance = CASE id WHEN 1 THEN balance + 20 ELSE balance - 20 END WHERE id IN (1, 2);
-- => *
-- |  ok 2 rows; transaction none
