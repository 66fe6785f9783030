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
CREATE TABLE one (x INTEGER);
INSERT INTO one VALUES (5), (NULL), (NULL);

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
-- => mariadb, mysql
-- |  error feature_not_supported

-- @step exclude-ties
SELECT x, SUM(x) OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES) AS others FROM t ORDER BY x;
-- => sqlite, postgres
-- |  x integer | others integer
-- |  1         | 9
-- |  2         | 7
-- |  2         | 7
-- |  4         | 9
-- => mariadb, mysql
-- |  error feature_not_supported

-- @step exclude-current-null
SELECT x, SUM(x) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS others FROM one ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => sqlite, postgres
-- |  x integer | others integer
-- |  5         | NULL
-- |  NULL      | 5
-- |  NULL      | 5
-- => mariadb, mysql
-- |  error feature_not_supported

-- @step exclude-ties-null
SELECT x, SUM(x) OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES) AS others FROM one ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => sqlite, postgres
-- |  x integer | others integer
-- |  5         | 5
-- |  NULL      | 5
-- |  NULL      | 5
-- => mariadb, mysql
-- |  error feature_not_supported

-- NULLs last, as on PostgreSQL.
-- @portable groups
SELECT x, SUM(x) OVER (ORDER BY place RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS total FROM (SELECT x, DENSE_RANK() OVER (ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x) AS place FROM t) q ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  x integer | total
-- |  1         | 1
-- |  2         | 5
-- |  2         | 5
-- |  4         | 8

-- Of whole numbers: with fractions that are doubles the subtraction leaves other last digits.
-- @portable exclude-current
SELECT x, CASE WHEN COUNT(x) OVER () > CASE WHEN x IS NULL THEN 0 ELSE 1 END THEN SUM(x) OVER () - COALESCE(x, 0) END AS others FROM t ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  x integer | others
-- |  1         | 8
-- |  2         | 7
-- |  2         | 7
-- |  4         | 5

-- @portable exclude-ties
SELECT x, CASE WHEN x IS NULL THEN SUM(x) OVER () ELSE SUM(x) OVER () - SUM(x) OVER (PARTITION BY x) + x END AS others FROM t ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  x integer | others
-- |  1         | 9
-- |  2         | 7
-- |  2         | 7
-- |  4         | 9

-- @portable exclude-current-null
SELECT x, CASE WHEN COUNT(x) OVER () > CASE WHEN x IS NULL THEN 0 ELSE 1 END THEN SUM(x) OVER () - COALESCE(x, 0) END AS others FROM one ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  x integer | others
-- |  5         | NULL
-- |  NULL      | 5
-- |  NULL      | 5

-- @portable exclude-ties-null
SELECT x, CASE WHEN x IS NULL THEN SUM(x) OVER () ELSE SUM(x) OVER () - SUM(x) OVER (PARTITION BY x) + x END AS others FROM one ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  x integer | others
-- |  5         | 5
-- |  NULL      | 5
-- |  NULL      | 5
