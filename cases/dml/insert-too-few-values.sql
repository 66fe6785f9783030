-- @title     Fewer values than columns are filled up with defaults by PostgreSQL and refused elsewhere
-- @id        dml.insert.count
-- @category  dml
-- @why       a value forgotten in an INSERT without a column list is stored as a default on PostgreSQL, without a word; the others refuse
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html

CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER DEFAULT 7);

-- @step fewer
INSERT INTO t VALUES (1, 2);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step more
INSERT INTO t VALUES (1, 2, 3, 4);
-- => *
-- |  error syntax_error

-- @step fewer-than-listed
INSERT INTO t (a, b) VALUES (1);
-- => *
-- |  error syntax_error

-- @step different-rows
INSERT INTO t (a, b) VALUES (1, 2), (3);
-- => *
-- |  error syntax_error

-- @step fewer-from-select
INSERT INTO t SELECT 5;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step read
SELECT a, b, c FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer | b integer | c integer
-- => postgres
-- |  a integer | b integer | c integer
-- |  1         | 2         | 7
-- |  5         | NULL      | 7

-- @portable fewer
INSERT INTO t (a, b) VALUES (11, 2);
-- => *
-- |  ok 1 row

-- @portable read
DELETE FROM t;
INSERT INTO t (a, b) VALUES (1, 2);
INSERT INTO t (a) SELECT 5;
SELECT a, b, c FROM t ORDER BY a;
-- => *
-- |  a integer | b integer | c integer
-- |  1         | 2         | 7
-- |  5         | NULL      | 7
