-- @title     GROUPS frames and EXCLUDE are refused by MySQL and MariaDB
-- @id        query.window.frame.groups
-- @category  query
-- @why       frames counted in groups of equal keys, and frames without the current row, end at MySQL and MariaDB
-- @see       https://sqlite.org/windowfunctions.html#framespec
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions-frames.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS
-- @see       https://mariadb.com/kb/en/window-frames/

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (2), (4);

-- @step groups
SELECT x, SUM(x) OVER (ORDER BY x GROUPS 1 PRECEDING) AS total FROM t ORDER BY x;
-- => sqlite, postgres
-- |  x integer | total integer
-- |  1         | 1
-- |  2         | 5
-- |  2         | 5
-- |  4         | 8
-- => mariadb
-- |  error syntax_error
-- => mysql
-- |  error feature_not_supported

-- @step exclude-current
SELECT x, SUM(x) OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS others FROM t ORDER BY x;
-- => sqlite, postgres
-- |  x integer | others integer
-- |  1         | 8
-- |  2         | 7
-- |  2         | 7
-- |  4         | 5
-- => mariadb
-- |  error windowing_error
-- => mysql
-- |  error feature_not_supported

-- @step exclude-ties
SELECT x, SUM(x) OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES) AS others FROM t ORDER BY x;
-- => sqlite, postgres
-- |  x integer | others integer
-- |  1         | 9
-- |  2         | 7
-- |  2         | 7
-- |  4         | 9
-- => mariadb
-- |  error windowing_error
-- => mysql
-- |  error feature_not_supported

-- @portable groups
SELECT x, SUM(x) OVER (ORDER BY place RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS total FROM (SELECT x, DENSE_RANK() OVER (ORDER BY x) AS place FROM t) q ORDER BY x;
-- => *
-- |  x integer | total
-- |  1         | 1
-- |  2         | 5
-- |  2         | 5
-- |  4         | 8

-- @portable exclude-current
SELECT x, SUM(x) OVER () - x AS others FROM t ORDER BY x;
-- => *
-- |  x integer | others
-- |  1         | 8
-- |  2         | 7
-- |  2         | 7
-- |  4         | 5

-- @portable exclude-ties
SELECT x, SUM(x) OVER () - SUM(x) OVER (PARTITION BY x) + x AS others FROM t ORDER BY x;
-- => *
-- |  x integer | others
-- |  1         | 9
-- |  2         | 7
-- |  2         | 7
-- |  4         | 9
