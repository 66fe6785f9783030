-- @title     INSERT … SET is read by MySQL and MariaDB only
-- @id        dml.insert.set
-- @category  dml
-- @why       code for MySQL and MariaDB that writes names and values side by side is a syntax error on SQLite and PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://mariadb.com/kb/en/insert/
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html

CREATE TABLE t (a INTEGER, b INTEGER DEFAULT 7);

-- @step insert
INSERT INTO t SET a = 1;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step without-into
INSERT t VALUES (2, 2);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step value
INSERT INTO t (a) VALUE (3);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step alias
INSERT INTO t AS x (a) VALUES (4);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step qualified-column
INSERT INTO t (t.a) VALUES (5);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error undefined_column

-- @step read
SELECT a, b FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer | b integer
-- |  4         | 7
-- => mariadb, mysql
-- |  a integer | b integer
-- |  1         | 7
-- |  2         | 2
-- |  3         | 7
-- |  5         | 7

-- @portable insert
INSERT INTO t (a) VALUES (11);
-- => *
-- |  ok 1 row

-- @portable read
DELETE FROM t;
INSERT INTO t (a) VALUES (1), (3), (4), (5);
INSERT INTO t VALUES (2, 2);
SELECT a, b FROM t ORDER BY a;
-- => *
-- |  a integer | b integer
-- |  1         | 7
-- |  2         | 2
-- |  3         | 7
-- |  4         | 7
-- |  5         | 7
