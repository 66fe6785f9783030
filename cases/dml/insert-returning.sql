-- @title     INSERT … RETURNING is read by all but MySQL
-- @id        dml.returning.insert
-- @category  dml
-- @why       an ORM that reads new ids from INSERT … RETURNING fails on MySQL and needs a second statement there
-- @see       https://sqlite.org/lang_returning.html
-- @see       https://www.postgresql.org/docs/current/dml-returning.html
-- @see       https://mariadb.com/kb/en/insertreturning/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER DEFAULT 7);

-- @step one
INSERT INTO t (id, a) VALUES (1, 5) RETURNING id, a, b;
-- => sqlite, postgres
-- |  id integer | a integer | b integer
-- |  1          | 5         | 7
-- |  ; affected 1
-- => mariadb
-- |  id integer | a integer | b integer
-- |  1          | 5         | 7
-- => mysql
-- |  error syntax_error

-- @step expression
INSERT INTO t (id, a) VALUES (2, 6), (3, 7) RETURNING id * 10 AS ten, a + b AS total;
-- => sqlite, postgres
-- |  ten integer | total integer
-- |  20          | 13
-- |  30          | 14
-- |  ; affected 2
-- => mariadb
-- |  ten integer | total integer
-- |  20          | 13
-- |  30          | 14
-- => mysql
-- |  error syntax_error

-- @step star
INSERT INTO t (id, a) VALUES (4, 8) RETURNING *;
-- => sqlite, postgres
-- |  id integer | a integer | b integer
-- |  4          | 8         | 7
-- |  ; affected 1
-- => mariadb
-- |  id integer | a integer | b integer
-- |  4          | 8         | 7
-- => mysql
-- |  error syntax_error

-- @step from-select
INSERT INTO t (id, a) SELECT id + 10, a FROM t WHERE id = 1 RETURNING id;
-- => sqlite, postgres
-- |  id integer
-- |  11
-- |  ; affected 1
-- => mariadb
-- |  id integer
-- |  11
-- => mysql
-- |  error syntax_error

-- @step subquery
INSERT INTO t (id, a) VALUES (5, 9) RETURNING (SELECT COUNT(*) FROM t) AS n;
-- => sqlite
-- |  n integer
-- |  6
-- |  ; affected 1
-- => mariadb
-- |  error feature_not_supported
-- => postgres
-- |  n integer
-- |  5
-- |  ; affected 1
-- => mysql
-- |  error syntax_error

-- @step aggregate
INSERT INTO t (id, a) VALUES (6, 9) RETURNING COUNT(*);
-- => sqlite, mariadb, postgres
-- |  error grouping_error
-- => mysql
-- |  error syntax_error

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  6
-- => mariadb
-- |  n integer
-- |  5
-- => mysql
-- |  n integer
-- |  0

-- @portable one
INSERT INTO t (id, a) VALUES (21, 5);
SELECT id, a, b FROM t WHERE id = 21;
-- => *
-- |  id integer | a integer | b integer
-- |  21         | 5         | 7

-- @portable count
DELETE FROM t;
INSERT INTO t (id, a) VALUES (1, 5);
INSERT INTO t (id, a) VALUES (2, 6), (3, 7);
INSERT INTO t (id, a) VALUES (4, 8);
INSERT INTO t (id, a) SELECT id + 10, a FROM t WHERE id = 1;
INSERT INTO t (id, a) VALUES (5, 9);
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  6

-- @portable subquery
DELETE FROM t;
INSERT INTO t (id, a) VALUES (1, 5), (2, 6), (3, 7), (4, 8), (11, 5);
INSERT INTO t (id, a) VALUES (5, 9);
SELECT COUNT(*) AS n FROM t WHERE id <> 5;
-- => *
-- |  n integer
-- |  5
