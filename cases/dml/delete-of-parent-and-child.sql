-- @title     One DELETE for parent and child runs on MySQL and MariaDB only
-- @id        dml.delete.several
-- @category  dml
-- @why       a clean-up by one DELETE for two tables from MySQL does not parse on SQLite and PostgreSQL; there it takes two, the children first
-- @see       https://dev.mysql.com/doc/refman/8.4/en/delete.html
-- @see       https://sqlite.org/lang_delete.html
-- @see       https://www.postgresql.org/docs/current/sql-delete.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO parent VALUES (1), (2);
INSERT INTO child VALUES (1, 1);

-- @step both
DELETE child, parent FROM child JOIN parent ON parent.id = child.parent_id;
-- => sqlite, postgres
-- |  error syntax_error; transaction none
-- => mariadb, mysql
-- |  ok 2 rows; transaction none

-- @step left
SELECT (SELECT COUNT(*) FROM parent) AS parents, (SELECT COUNT(*) FROM child) AS children;
-- => sqlite, postgres
-- |  parents integer | children integer
-- |  2               | 1
-- |  ; transaction none
-- => mariadb, mysql
-- |  parents integer | children integer
-- |  1               | 0
-- |  ; transaction none

-- @portable both
DELETE FROM child;
DELETE FROM parent;
INSERT INTO parent VALUES (1), (2);
INSERT INTO child VALUES (1, 1);
BEGIN;
DELETE FROM child WHERE parent_id = 1;
DELETE FROM parent WHERE id = 1;
COMMIT;
SELECT (SELECT COUNT(*) FROM parent) AS parents, (SELECT COUNT(*) FROM child) AS children;
-- => *
-- |  parents integer | children integer
-- |  1               | 0
-- |  ; transaction none

-- One statement as well, where the child was declared to go with its parent.
-- @portable left
CREATE TABLE mother (id INTEGER PRIMARY KEY);
CREATE TABLE daughter (id INTEGER PRIMARY KEY, mother_id INTEGER, FOREIGN KEY (mother_id) REFERENCES mother (id) ON DELETE CASCADE);
INSERT INTO mother VALUES (1), (2);
INSERT INTO daughter VALUES (1, 1);
DELETE FROM mother WHERE id IN (SELECT mother_id FROM daughter);
SELECT (SELECT COUNT(*) FROM mother) AS parents, (SELECT COUNT(*) FROM daughter) AS children;
-- => *
-- |  parents integer | children integer
-- |  1               | 0
-- |  ; transaction none
