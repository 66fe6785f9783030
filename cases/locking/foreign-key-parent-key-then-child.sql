-- @title     INSERT of a child waits for another's uncommitted UPDATE of its parent's key on every engine, and then fails
-- @id        locking.foreign-key-parent-key-then-child
-- @category  locking
-- @why       a customer's number is being changed: on PostgreSQL too, where other changes of the customer disturb nobody, new orders wait
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/foreign-keys/
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
-- @step key
UPDATE parent SET id = 9 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step insert
INSERT INTO child VALUES (1, 1);
-- => sqlite, postgres[isolation=default], mysql, mariadb[isolation=(default|repeatable read)], mariadb<11.8[isolation=serializable]
-- |  blocked by A.key until A.commit, then error foreign_key_violation; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.key until A.commit, then error serialization_failure; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.key until A.commit, then error write_conflict; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, parent FROM child;
-- => *
-- |  id integer | parent integer
-- |  ; transaction none
