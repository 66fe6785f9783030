-- @title     ON UPDATE CASCADE within one table is refused by MySQL and MariaDB; ON DELETE CASCADE runs everywhere
-- @id        ddl.foreignkey.self.cascade
-- @category  ddl
-- @why       MySQL and MariaDB refuse to renumber the root of a tree by ON UPDATE CASCADE; affected rows count the root only
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://sqlite.org/foreignkeys.html#fk_actions
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE node (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE ON UPDATE CASCADE);
INSERT INTO node VALUES (1, NULL);
INSERT INTO node SELECT id + 1, id FROM node WHERE id = 1;
INSERT INTO node SELECT id + 1, id FROM node WHERE id = 2;
INSERT INTO node SELECT id + 1, id FROM node WHERE id = 3;

-- @step renumber
UPDATE node SET id = 100 WHERE id = 1;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error foreign_key_violation

-- @step after-renumbering
SELECT id, parent_id FROM node ORDER BY id;
-- => sqlite, postgres
-- |  id integer | parent_id integer
-- |  2          | 100
-- |  3          | 2
-- |  4          | 3
-- |  100        | NULL
-- => mariadb, mysql
-- |  id integer | parent_id integer
-- |  1          | NULL
-- |  2          | 1
-- |  3          | 2
-- |  4          | 3

-- @step delete-root
DELETE FROM node WHERE parent_id IS NULL;
-- => *
-- |  ok 1 row

-- @step left
SELECT COUNT(*) AS n FROM node;
-- => *
-- |  n integer
-- |  0

-- @portable renumber
CREATE TABLE tree (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES tree (id));
INSERT INTO tree VALUES (1, NULL), (2, 1);
INSERT INTO tree VALUES (100, NULL);
UPDATE tree SET parent_id = 100 WHERE parent_id = 1;
DELETE FROM tree WHERE id = 1;
-- => *
-- |  ok 1 row
