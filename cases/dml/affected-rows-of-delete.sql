-- @title     A DELETE counts its own rows and none that a cascade deletes, on all engines
-- @id        dml.delete.affected
-- @category  dml
-- @why       a clean-up that reports how many rows it deleted leaves out those that a cascade took along, on every engine
-- @see       https://sqlite.org/c3ref/changes.html
-- @see       https://sqlite.org/lang_delete.html#truncateopt
-- @see       https://dev.mysql.com/doc/c-api/8.4/en/mysql-affected-rows.html
-- @see       https://www.postgresql.org/docs/current/sql-delete.html
-- @portable-by-nature

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE);
CREATE TABLE t (a INTEGER);
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (1, 1), (2, 1);
INSERT INTO t VALUES (1), (2);

-- @step all
DELETE FROM t;
-- => *
-- |  ok 2 rows

-- @step none
DELETE FROM t;
-- => *
-- |  ok 0 rows

-- @step with-cascade
DELETE FROM parent WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step children
SELECT COUNT(*) AS n FROM child;
-- => *
-- |  n integer
-- |  0
