-- @title     UPDATE of a parent waits for another's uncommitted INSERT of a child, except on PostgreSQL where the parent's key stays
-- @id        locking.foreign-key-child-then-parent
-- @category  locking
-- @why       a counter in the parent row stops all inserts of children on MySQL, not on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://www.sqlite.org/foreignkeys.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE parent (id INTEGER PRIMARY KEY, n INTEGER NOT NULL);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER, FOREIGN KEY (parent) REFERENCES parent (id));
INSERT INTO parent VALUES (1, 0), (2, 0);

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
-- @step insert
INSERT INTO child VALUES (1, 1);
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step count
UPDATE parent SET n = n + 1 WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  blocked by A.insert until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, n FROM parent ORDER BY id;
-- => sqlite:busy0, sqlite:shared-cache
-- |  id integer | n integer
-- |  1          | 0
-- |  2          | 0
-- |  ; transaction none
-- => *
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 0
-- |  ; transaction none
