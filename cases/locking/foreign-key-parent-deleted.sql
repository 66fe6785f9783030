-- @title     A parent row cannot be deleted beside a child’s uncommitted INSERT on any engine
-- @id        locking.foreign-key-parent-deleted
-- @category  locking
-- @why       deleting a customer while an order for it is being written waits for that transaction, and fails once it has committed
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://www.sqlite.org/foreignkeys.html
-- @portable-by-nature
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
-- @step delete
DELETE FROM parent WHERE id = 1;
-- => sqlite:busy0
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => *
-- |  blocked by A.insert until A.commit, then error foreign_key_violation; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id FROM parent ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  ; transaction none
