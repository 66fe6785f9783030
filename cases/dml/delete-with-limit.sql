-- @title     DELETE … LIMIT runs on MySQL and MariaDB, on some builds of SQLite and not on PostgreSQL
-- @id        dml.delete.limit
-- @category  dml
-- @why       a job that deletes in batches by LIMIT stops on PostgreSQL and on a SQLite not built with it as Debian's is
-- @see       https://dev.mysql.com/doc/refman/8.4/en/delete.html
-- @see       https://sqlite.org/lang_delete.html#optional_limit_and_order_by_clauses
-- @see       https://www.postgresql.org/docs/current/sql-delete.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 0), (2, 0), (3, 0), (4, 0);

-- @step delete
DELETE FROM t ORDER BY id LIMIT 1;
-- => sqlite, mysql, mariadb
-- |  ok 1 row
-- => sqlite[build=default], postgres
-- |  error syntax_error

-- @step update
UPDATE t SET a = 5 ORDER BY id DESC LIMIT 1;
-- => sqlite, mysql, mariadb
-- |  ok 1 row
-- => sqlite[build=default], postgres
-- |  error syntax_error

-- @step delete-offset
DELETE FROM t ORDER BY id LIMIT 1 OFFSET 1;
-- => sqlite
-- |  ok 1 row
-- => sqlite[build=default], postgres, mysql, mariadb
-- |  error syntax_error

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer
-- |  2          | 0
-- |  4          | 5
-- => sqlite[build=default], postgres
-- |  id integer | a integer
-- |  1          | 0
-- |  2          | 0
-- |  3          | 0
-- |  4          | 0
-- => mariadb, mysql
-- |  id integer | a integer
-- |  2          | 0
-- |  3          | 0
-- |  4          | 5

-- The first row of a queue, taken by its key.
-- @portable delete
INSERT INTO t VALUES (0, 0);
DELETE FROM t WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM t) q);
-- => *
-- |  ok 1 row

-- @portable update
UPDATE t SET a = 6 WHERE id = (SELECT id FROM (SELECT MAX(id) AS id FROM t) q);
SELECT id, a FROM t WHERE a = 6;
-- => *
-- |  id integer | a integer
-- |  4          | 6

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 0), (2, 0), (3, 0), (4, 0);
DELETE FROM t WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM t) q);
UPDATE t SET a = 5 WHERE id = (SELECT id FROM (SELECT MAX(id) AS id FROM t) q);
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  2          | 0
-- |  3          | 0
-- |  4          | 5
