-- @title     A subquery on the table that is being updated is refused by MySQL only
-- @id        dml.update.ownsubquery
-- @category  dml
-- @why       a clean-up that looks for its rows in the same table passes on SQLite and fails on MySQL with error 1093 unless wrapped once more
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://mariadb.com/kb/en/update/
-- @see       https://www.postgresql.org/docs/current/sql-update.html
-- @see       https://sqlite.org/lang_update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10), (2, 20);

-- @step update
UPDATE t SET a = a + (SELECT MAX(a) FROM t);
-- => sqlite, mariadb, postgres
-- |  ok 2 rows
-- => mysql
-- |  error feature_not_supported

-- @step update-where
UPDATE t SET a = 0 WHERE a = (SELECT MAX(a) FROM t);
-- => sqlite, mariadb, postgres
-- |  ok 1 row
-- => mysql
-- |  error feature_not_supported

-- @step delete
DELETE FROM t WHERE a = (SELECT MIN(a) FROM t);
-- => sqlite, mariadb, postgres
-- |  ok 1 row
-- => mysql
-- |  error feature_not_supported

-- @step insert
INSERT INTO t SELECT MAX(id) + 1, 99 FROM t;
-- => *
-- |  ok 1 row

-- @step insert-values
INSERT INTO t VALUES ((SELECT MAX(id) + 10 FROM t x), 98);
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite, mariadb, postgres
-- |  id integer | a integer
-- |  1          | 30
-- |  2          | 99
-- |  12         | 98
-- => mysql
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20
-- |  3          | 99
-- |  13         | 98

-- @portable update
DELETE FROM t;
INSERT INTO t VALUES (1, 10), (2, 20);
UPDATE t SET a = a + (SELECT top FROM (SELECT MAX(a) AS top FROM t) q);
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 30
-- |  2          | 40

-- @portable delete
DELETE FROM t WHERE a = (SELECT low FROM (SELECT MIN(a) AS low FROM t) q);
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  2          | 40

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 10), (2, 20);
UPDATE t SET a = a + (SELECT top FROM (SELECT MAX(a) AS top FROM t) q);
UPDATE t SET a = 0 WHERE a = (SELECT top FROM (SELECT MAX(a) AS top FROM t) q);
DELETE FROM t WHERE a = (SELECT low FROM (SELECT MIN(a) AS low FROM t) q);
INSERT INTO t SELECT MAX(id) + 1, 99 FROM t;
INSERT INTO t SELECT MAX(id) + 10, 98 FROM t;
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 30
-- |  2          | 99
-- |  12         | 98
