-- @title     ON DELETE CASCADE through twenty rows is refused by MySQL and MariaDB; through ten it runs
-- @id        ddl.foreignkey.cascade.depth
-- @category  ddl
-- @why       deleting the root of a tree, such as a thread of comments, fails on MySQL and MariaDB when it has grown to twenty levels
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html#foreign-key-referential-actions
-- @see       https://mariadb.com/kb/en/foreign-keys/
-- @see       https://sqlite.org/limits.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE node (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE);
INSERT INTO node VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5), (7, 6), (8, 7), (9, 8), (10, 9);
INSERT INTO node VALUES (11, 10), (12, 11), (13, 12), (14, 13), (15, 14), (16, 15), (17, 16), (18, 17), (19, 18), (20, 19);

-- MariaDB says `error 193 from InnoDB` and no more.
-- @step depth-twenty
DELETE FROM node WHERE id = 1;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  error program_limit_exceeded; warning program_limit_exceeded
-- => mysql
-- |  error program_limit_exceeded

-- @step left
SELECT COUNT(*) AS n FROM node;
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mariadb, mysql
-- |  n integer
-- |  20

-- @step depth-ten
DELETE FROM node WHERE id = 11;
-- => sqlite, postgres
-- |  ok 0 rows
-- => mariadb, mysql
-- |  ok 1 row

-- @step left-then
SELECT COUNT(*) AS n FROM node;
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mariadb, mysql
-- |  n integer
-- |  10

-- @portable depth-twenty
CREATE TABLE tree (id INTEGER PRIMARY KEY, root_id INTEGER);
INSERT INTO tree VALUES (1, 1), (2, 1), (3, 1), (4, 4);
DELETE FROM tree WHERE root_id = 1;
-- => *
-- |  ok 3 rows
