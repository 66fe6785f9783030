-- @title     A simple view can be written on all but SQLite
-- @id        ddl.view.write
-- @category  ddl
-- @why       code that saves through a view runs on the servers and fails on SQLite, where it needs INSTEAD OF triggers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/view-updatability.html
-- @see       https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS
-- @see       https://sqlite.org/lang_createview.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10), (2, 20);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW doubled AS SELECT id, a * 2 AS twice FROM t;
CREATE VIEW totals AS SELECT COUNT(*) AS n FROM t;

-- @step insert
INSERT INTO v VALUES (3, 30);
-- => sqlite
-- |  error object_not_in_prerequisite_state
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step update
UPDATE v SET a = 11 WHERE id = 1;
-- => sqlite
-- |  error object_not_in_prerequisite_state
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step delete
DELETE FROM v WHERE id = 2;
-- => sqlite
-- |  error object_not_in_prerequisite_state
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step update-computed
UPDATE doubled SET twice = 50 WHERE id = 1;
-- => *
-- |  error object_not_in_prerequisite_state

-- @step update-beside-computed
UPDATE doubled SET id = 7 WHERE id = 1;
-- => sqlite
-- |  error object_not_in_prerequisite_state
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step delete-of-total
DELETE FROM totals;
-- => *
-- |  error object_not_in_prerequisite_state

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  3          | 30
-- |  7          | 11

-- @portable update
DELETE FROM t;
INSERT INTO t VALUES (1, 10);
UPDATE t SET a = 11 WHERE id = 1;
SELECT a FROM v;
-- => *
-- |  a integer
-- |  11
