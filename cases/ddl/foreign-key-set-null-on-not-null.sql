-- @title     ON DELETE SET NULL for a NOT NULL column is refused by MySQL and MariaDB at once, elsewhere at the DELETE
-- @id        ddl.foreignkey.setnull.notnull
-- @category  ddl
-- @why       a schema that contradicts itself passes every test on SQLite and PostgreSQL until somebody deletes a parent, and is no schema on MySQL and MariaDB
-- @see       https://sqlite.org/foreignkeys.html#fk_actions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html#foreign-key-referential-actions
-- @see       https://mariadb.com/kb/en/foreign-keys/
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES (1), (2);

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE SET NULL);
-- => sqlite, postgres
-- |  ok
-- => mysql
-- |  error invalid_foreign_key
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key

-- @step insert
-- @after create
INSERT INTO child VALUES (10, 1);
-- => *
-- |  ok 1 row

-- @step delete
-- @after insert
DELETE FROM parent WHERE id = 1;
-- => *
-- |  error not_null_violation

-- @step read
-- @after insert
SELECT id, parent_id FROM child;
-- => *
-- |  id integer | parent_id integer
-- |  10         | 1

-- A column that may be NULL.
-- @portable delete
CREATE TABLE child2 (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE SET NULL);
INSERT INTO child2 VALUES (20, 2);
DELETE FROM parent WHERE id = 2;
SELECT id, parent_id FROM child2;
-- => *
-- |  id integer | parent_id
-- |  20         | NULL
