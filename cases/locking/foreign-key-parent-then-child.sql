-- @title     INSERT of a child waits for another's uncommitted UPDATE of its parent, except on PostgreSQL where the parent's key stays
-- @id        locking.foreign-key-parent-then-child
-- @category  locking
-- @why       while somebody edits an order nobody can add a line to it on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/set-transaction/
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
-- @step count
UPDATE parent SET n = n + 1 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step insert
INSERT INTO child VALUES (1, 1);
-- => sqlite, mariadb[isolation=(default|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  blocked by A.count until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.count until A.commit, then error write_conflict; transaction none
-- => postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, parent FROM child;
-- => sqlite, mariadb[isolation=(default|repeatable read)], mariadb<11.8[isolation=serializable], postgres, mysql
-- |  id integer | parent integer
-- |  1          | 1
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, mariadb>=11.8[isolation=serializable]
-- |  id integer | parent integer
-- |  ; transaction none
