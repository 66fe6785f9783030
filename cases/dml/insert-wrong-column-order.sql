-- @title     INSERT … VALUES without a column list breaks when a column is added, except on PostgreSQL
-- @id        dml.insert.nolist
-- @category  dml
-- @why       code that relies on the number of columns breaks with the next migration on all but PostgreSQL, which fills up
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 2);
CREATE TABLE backup (a INTEGER, b INTEGER);
ALTER TABLE t ADD COLUMN c INTEGER DEFAULT 9;

-- @step insert
INSERT INTO t VALUES (3, 4);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step copy
INSERT INTO backup SELECT * FROM t;
-- => *
-- |  error syntax_error

-- @step read
SELECT a, b, c FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer | b integer | c integer
-- |  1         | 2         | 9
-- => postgres
-- |  a integer | b integer | c integer
-- |  1         | 2         | 9
-- |  3         | 4         | 9

-- @portable insert
INSERT INTO t (a, b) VALUES (5, 6);
-- => *
-- |  ok 1 row

-- @portable read
DELETE FROM t;
INSERT INTO t (a, b) VALUES (1, 2), (3, 4);
SELECT a, b, c FROM t ORDER BY a;
-- => *
-- |  a integer | b integer | c integer
-- |  1         | 2         | 9
-- |  3         | 4         | 9
