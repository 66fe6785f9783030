-- @title     UPDATE of a parent's key waits for another's uncommitted INSERT of a child on every engine, and then fails
-- @id        locking.foreign-key-child-then-parent-key
-- @category  locking
-- @why       a customer's number cannot be changed beside a new order: on PostgreSQL too it waits, where other changes of the customer do not
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/foreign-keys/
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
-- @step key
UPDATE parent SET id = 9 WHERE id = 1;
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
