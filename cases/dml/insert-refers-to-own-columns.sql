-- @title     A value that names another column of its row is read by MySQL and MariaDB and refused elsewhere
-- @id        dml.insert.owncolumns
-- @category  dml
-- @why       a MySQL script that computes a value from another of the same row, VALUES (1, a + 1), fails elsewhere: no such column
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://mariadb.com/kb/en/insert/
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html

CREATE TABLE t (a INTEGER, b INTEGER DEFAULT 5, c INTEGER);

-- @step earlier
INSERT INTO t (a, c) VALUES (1, a + 1);
-- => sqlite, postgres
-- |  error undefined_column
-- => mariadb, mysql
-- |  ok 1 row

-- @step later
INSERT INTO t (c, a) VALUES (a + 1, 2);
-- => sqlite, postgres
-- |  error undefined_column
-- => mariadb, mysql
-- |  ok 1 row

-- @step default-of-other
INSERT INTO t (a, c) VALUES (3, b);
-- => sqlite, postgres
-- |  error undefined_column
-- => mariadb, mysql
-- |  ok 1 row

-- @step read
SELECT a, b, c FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer | b integer | c integer
-- => mariadb, mysql
-- |  a integer | b integer | c integer
-- |  1         | 5         | 2
-- |  2         | 5         | NULL
-- |  3         | 5         | 5

-- @portable earlier
INSERT INTO t (a, c) SELECT x, x + 1 FROM (SELECT 11 AS x) q;
SELECT a, c FROM t WHERE a = 11;
-- => *
-- |  a integer | c integer
-- |  11        | 12

-- @portable read
DELETE FROM t;
INSERT INTO t (a, c) SELECT x, x + 1 FROM (SELECT 1 AS x UNION ALL SELECT 2) q;
INSERT INTO t (a, b, c) SELECT 3, x, x FROM (SELECT 5 AS x) q;
SELECT a, b, c FROM t ORDER BY a;
-- => *
-- |  a integer | b integer | c integer
-- |  1         | 5         | 2
-- |  2         | 5         | 3
-- |  3         | 5         | 5
