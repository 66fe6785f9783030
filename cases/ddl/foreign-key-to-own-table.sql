-- @title     An INSERT or DELETE of rows that refer to each other depends on their order on MySQL and MariaDB
-- @id        ddl.foreignkey.self
-- @category  ddl
-- @why       an import of a tree with a child before its parent passes in tests and fails on MySQL and MariaDB, which check row by row
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://sqlite.org/foreignkeys.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE node (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES node (id));

-- @step parent-first
INSERT INTO node VALUES (1, NULL), (2, 1), (3, 2);
-- => *
-- |  ok 3 rows

-- @step child-first
INSERT INTO node VALUES (11, 10), (10, NULL);
-- => sqlite, postgres
-- |  ok 2 rows
-- => mariadb, mysql
-- |  error foreign_key_violation

-- @step own-parent
INSERT INTO node VALUES (20, 20);
-- => *
-- |  ok 1 row

-- @step delete-all
DELETE FROM node;
-- => sqlite, postgres
-- |  ok 6 rows
-- => mariadb, mysql
-- |  error foreign_key_violation

-- @step count
SELECT COUNT(*) AS n FROM node;
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mariadb, mysql
-- |  n integer
-- |  4

-- @portable child-first
CREATE TABLE node2 (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES node2 (id));
INSERT INTO node2 VALUES (10, NULL), (11, NULL);
UPDATE node2 SET parent_id = 10 WHERE id = 11;
-- => *
-- |  ok 1 row

-- @portable delete-all
UPDATE node2 SET parent_id = NULL WHERE parent_id IS NOT NULL;
DELETE FROM node2;
-- => *
-- |  ok 2 rows
