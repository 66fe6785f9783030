-- @title     The default frame ends at the current row and its peers
-- @id        query.window.frame.default
-- @category  query
-- @why       LAST_VALUE is not the last value and a running total jumps at equal keys, on all engines
-- @see       https://sqlite.org/windowfunctions.html#framespec
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions-frames.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS
-- @portable-by-nature

CREATE TABLE t (id INTEGER, x INTEGER);
INSERT INTO t VALUES (1, 1), (2, 2), (3, 2), (4, 4);

-- @step last-value
SELECT id, LAST_VALUE(id) OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 1
-- |  2          | 2
-- |  3          | 3
-- |  4          | 4

-- @step last-value-of-all
SELECT id, LAST_VALUE(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 4
-- |  2          | 4
-- |  3          | 4
-- |  4          | 4

-- @step running-total
SELECT id, SUM(x) OVER (ORDER BY x) AS total FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | total integer
-- |  1          | 1
-- |  2          | 5
-- |  3          | 5
-- |  4          | 9
-- => mariadb, mysql
-- |  id integer | total decimal
-- |  1          | 1
-- |  2          | 5
-- |  3          | 5
-- |  4          | 9

-- @step running-total-by-rows
SELECT id, SUM(x) OVER (ORDER BY x, id ROWS UNBOUNDED PRECEDING) AS total FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | total integer
-- |  1          | 1
-- |  2          | 3
-- |  3          | 5
-- |  4          | 9
-- => mariadb, mysql
-- |  id integer | total decimal
-- |  1          | 1
-- |  2          | 3
-- |  3          | 5
-- |  4          | 9
