-- @title     SET a = b, b = a swaps on SQLite and PostgreSQL and leaves both as b on MySQL and MariaDB
-- @id        dml.update.swap
-- @category  dml
-- @why       a repair that swaps first and last names by SET a = b, b = a loses one of them on MySQL and MariaDB, which assign from left to right
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://mariadb.com/kb/en/update/
-- @see       https://sqlite.org/lang_update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 10, 20);

-- @step swap
UPDATE t SET a = b, b = a;
-- => *
-- |  ok 1 row

-- @step read
SELECT a, b FROM t;
-- => sqlite, postgres
-- |  a integer | b integer
-- |  20        | 10
-- => mariadb, mysql
-- |  a integer | b integer
-- |  20        | 20

-- @step copy-of-old-value
UPDATE t SET a = 99, b = a + 1;
-- => *
-- |  ok 1 row

-- @step read-then
SELECT a, b FROM t;
-- => sqlite, postgres
-- |  a integer | b integer
-- |  99        | 21
-- => mariadb, mysql
-- |  a integer | b integer
-- |  99        | 100

-- The old values come from a derived table, which is filled before the first assignment.
-- @portable read
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
INSERT INTO u VALUES (1, 10, 20);
UPDATE u SET a = (SELECT o.b FROM (SELECT id, b FROM u) o WHERE o.id = u.id), b = (SELECT o.a FROM (SELECT id, a FROM u) o WHERE o.id = u.id);
SELECT a, b FROM u;
-- => *
-- |  a integer | b integer
-- |  20        | 10

-- @portable read-then
UPDATE u SET b = a + 1, a = 99;
SELECT a, b FROM u;
-- => *
-- |  a integer | b integer
-- |  99        | 21
