-- @title     INSERT of a child, then UPDATE of the parent, by two at once is a deadlock on MySQL and MariaDB only
-- @id        locking.foreign-key-counter-deadlock
-- @category  locking
-- @why       the usual counter cache deadlocks on MySQL as soon as two children come at once
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10ms

CREATE TABLE parent (id INTEGER PRIMARY KEY, n INTEGER NOT NULL);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER, FOREIGN KEY (parent) REFERENCES parent (id));
INSERT INTO parent VALUES (1, 0), (2, 0);
CREATE TABLE work (id INTEGER PRIMARY KEY);

-- @session A
-- @step foreign-keys
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- => sqlite
-- |  ok; transaction none

-- @session B
-- @step foreign-keys
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- => sqlite
-- |  ok; transaction none

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
-- @step insert
INSERT INTO child VALUES (1, 1);
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step insert
INSERT INTO child VALUES (2, 1);
-- => sqlite
-- |  blocked by A.insert until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction open

-- @session A
-- @step count
UPDATE parent SET n = n + 1 WHERE id = 1;
-- => sqlite, postgres
-- |  ok 1 row; transaction open
-- => mariadb, mysql
-- |  blocked by B.insert until B.count, then ok 1 row; transaction open

-- @session B
-- @step count
UPDATE parent SET n = n + 1 WHERE id = 1;
-- => sqlite
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, mysql
-- |  error deadlock_detected; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.count until A.commit, then error serialization_failure; transaction aborted
-- => postgres[isolation=default]
-- |  blocked by A.count until A.commit, then ok 1 row; transaction open

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
-- @step state
SELECT id, n FROM parent ORDER BY id;
-- => sqlite, postgres[isolation=default]
-- |  id integer | n integer
-- |  1          | 2
-- |  2          | 0
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, postgres[isolation=(repeatable read|serializable)], mariadb, mysql
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 0
-- |  ; transaction none
