-- @title     OVER (w …) may add ORDER BY or a frame to a named WINDOW, and no PARTITION BY, on every engine
-- @id        query.window.name
-- @category  query
-- @why       a report that shares one WINDOW among its totals may add an order or a frame to it, and not repeat or partition it anew
-- @see       https://sqlite.org/windowfunctions.html#window_chaining
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions-named-windows.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-WINDOW
-- @see       https://mariadb.com/kb/en/window-functions-overview/
-- @portable-by-nature

CREATE TABLE t (g INTEGER, x INTEGER);
INSERT INTO t VALUES (1, 1), (1, 2), (2, 4);

-- @step named
SELECT x, SUM(x) OVER w AS v FROM t WINDOW w AS (ORDER BY x) ORDER BY x;
-- => sqlite, postgres
-- |  x integer | v integer
-- |  1         | 1
-- |  2         | 3
-- |  4         | 7
-- => mariadb, mysql
-- |  x integer | v decimal
-- |  1         | 1
-- |  2         | 3
-- |  4         | 7

-- @step in-parentheses
SELECT x, SUM(x) OVER (w) AS v FROM t WINDOW w AS (ORDER BY x) ORDER BY x;
-- => sqlite, postgres
-- |  x integer | v integer
-- |  1         | 1
-- |  2         | 3
-- |  4         | 7
-- => mariadb, mysql
-- |  x integer | v decimal
-- |  1         | 1
-- |  2         | 3
-- |  4         | 7

-- @step frame-added
SELECT x, SUM(x) OVER (w ROWS 1 PRECEDING) AS v FROM t WINDOW w AS (ORDER BY x) ORDER BY x;
-- => sqlite, postgres
-- |  x integer | v integer
-- |  1         | 1
-- |  2         | 3
-- |  4         | 6
-- => mariadb, mysql
-- |  x integer | v decimal
-- |  1         | 1
-- |  2         | 3
-- |  4         | 6

-- @step order-added
SELECT x, SUM(x) OVER (w ORDER BY x DESC) AS v FROM t WINDOW w AS (PARTITION BY g) ORDER BY x;
-- => sqlite, postgres
-- |  x integer | v integer
-- |  1         | 3
-- |  2         | 2
-- |  4         | 4
-- => mariadb, mysql
-- |  x integer | v decimal
-- |  1         | 3
-- |  2         | 2
-- |  4         | 4

-- @step order-replaced
SELECT x, SUM(x) OVER (w ORDER BY x DESC) AS v FROM t WINDOW w AS (ORDER BY x) ORDER BY x;
-- => *
-- |  error windowing_error

-- @step partition-added
SELECT x, SUM(x) OVER (w PARTITION BY g) AS v FROM t WINDOW w AS (ORDER BY x) ORDER BY x;
-- => *
-- |  error windowing_error

-- @step frame-in-named
SELECT x, SUM(x) OVER (w) AS v FROM t WINDOW w AS (ORDER BY x ROWS 1 PRECEDING) ORDER BY x;
-- => *
-- |  error windowing_error

-- @step unknown
SELECT x, SUM(x) OVER nosuch AS v FROM t;
-- => *
-- |  error undefined_object

-- @portable frame-in-named
SELECT x, SUM(x) OVER w AS v FROM t WINDOW w AS (ORDER BY x ROWS 1 PRECEDING) ORDER BY x;
-- => *
-- |  x integer | v
-- |  1         | 1
-- |  2         | 3
-- |  4         | 6
