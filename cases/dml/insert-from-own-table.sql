-- @title     INSERT … SELECT from its own table reads the rows before it writes, on all engines
-- @id        dml.insert.self
-- @category  dml
-- @why       copying a table's rows into itself, such as this year's plan to the next, never copies the new rows again
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-select.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10), (2, 20);

-- @step insert
INSERT INTO t SELECT id + 10, a FROM t;
-- => *
-- |  ok 2 rows

-- @step insert-max
INSERT INTO t SELECT MAX(id) + 1, 0 FROM t;
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20
-- |  11         | 10
-- |  12         | 20
-- |  13         | 0
