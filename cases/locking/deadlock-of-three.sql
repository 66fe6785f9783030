-- @title     A deadlock of three transactions ends in an error for one of them on every server
-- @id        locking.deadlock-of-three
-- @category  locking
-- @why       deadlocks are not only between two: sorting the locks of each pair of functions is not enough
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10000ms
-- @setting   C deadlock_timeout = 10ms

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
INSERT INTO account VALUES (3, 100);
CREATE TABLE work (id INTEGER PRIMARY KEY);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- InnoDB rolls back the transaction of the circle that has changed the fewest rows, and which one of equals is chance: C's is certain.
-- @step more
-- @sql mysql, mariadb
INSERT INTO work VALUES (1), (2), (3), (4), (5), (6), (7), (8);
-- @sql * none
-- @end
-- => *
-- |  ok 8 rows; transaction open
-- @step first
UPDATE account SET balance = 110 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step more
-- @sql mysql, mariadb
INSERT INTO work VALUES (11), (12), (13), (14), (15), (16), (17), (18);
-- @sql * none
-- @end
-- => *
-- |  ok 8 rows; transaction open
-- @step first
UPDATE account SET balance = 120 WHERE id = 2;
-- => sqlite
-- |  racy: {B ok 1 row, C ok 1 row}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction open

-- @session C
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step first
UPDATE account SET balance = 130 WHERE id = 3;
-- => sqlite
-- |  racy: {B ok 1 row, C ok 1 row}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction open

-- @session A
-- @step second
UPDATE account SET balance = 210 WHERE id = 2;
-- => sqlite
-- |  ok 1 row; transaction open
-- => mariadb, postgres, mysql
-- |  blocked by B.first until B.commit, then ok 1 row; transaction open

-- @session B
-- @step second
UPDATE account SET balance = 220 WHERE id = 3;
-- => sqlite
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, postgres, mysql
-- |  blocked by C.first until C.second, then ok 1 row; transaction open

-- @session C
-- @step second
UPDATE account SET balance = 230 WHERE id = 1;
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

-- @session B
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session C
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite
-- |  id integer | balance integer
-- |  1          | 230
-- |  2          | 120
-- |  3          | 130
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 210
-- |  3          | 100
-- |  ; transaction none
-- => mariadb, postgres, mysql
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 210
-- |  3          | 220
-- |  ; transaction none
