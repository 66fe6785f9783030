-- @title     A RANGE frame of 0.5 PRECEDING is refused by PostgreSQL, of INTERVAL '1' DAY by SQLite and MariaDB
-- @id        query.window.frame.range
-- @category  query
-- @why       frames by distance exist everywhere for whole numbers; fractions are cut by MariaDB, and dates need another spelling or do not work
-- @see       https://sqlite.org/windowfunctions.html#framespec
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions-frames.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS
-- @see       https://mariadb.com/kb/en/window-frames/

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (4), (NULL);
CREATE TABLE days (d DATE);
INSERT INTO days VALUES ('2024-03-01'), ('2024-03-02'), ('2024-03-05');

-- @step around
SELECT x, SUM(x) OVER (ORDER BY x RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS near FROM t WHERE x IS NOT NULL ORDER BY x;
-- => sqlite, postgres
-- |  x integer | near integer
-- |  1         | 3
-- |  2         | 3
-- |  4         | 4
-- => mariadb, mysql
-- |  x integer | near decimal
-- |  1         | 3
-- |  2         | 3
-- |  4         | 4

-- @step with-null
SELECT x, COUNT(*) OVER (ORDER BY x RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS near FROM t ORDER BY COALESCE(x, 0);
-- => *
-- |  x integer | near integer
-- |  NULL      | 1
-- |  1         | 2
-- |  2         | 2
-- |  4         | 1

-- @step fraction
SELECT x, COUNT(*) OVER (ORDER BY x RANGE BETWEEN 0.5 PRECEDING AND 1.5 FOLLOWING) AS near FROM t WHERE x IS NOT NULL ORDER BY x;
-- => sqlite, mysql
-- |  x integer | near integer
-- |  1         | 2
-- |  2         | 1
-- |  4         | 1
-- => mariadb
-- |  x integer | near integer
-- |  1         | 2
-- |  2         | 2
-- |  4         | 1
-- => postgres
-- |  error feature_not_supported

-- @step two-keys
SELECT x, COUNT(*) OVER (ORDER BY x, x RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS near FROM t ORDER BY COALESCE(x, 0);
-- => sqlite, mariadb, mysql
-- |  error windowing_error
-- => postgres
-- |  x integer | near integer
-- |  NULL      | 1
-- |  1         | 1
-- |  2         | 2
-- |  4         | 1

-- @step dates
-- @sql mysql, mariadb
SELECT COUNT(*) OVER (ORDER BY d RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND CURRENT ROW) AS near FROM (SELECT DATE '2024-03-01' AS d UNION ALL SELECT DATE '2024-03-02' UNION ALL SELECT DATE '2024-03-05') q;
-- @sql postgres
SELECT COUNT(*) OVER (ORDER BY d RANGE BETWEEN INTERVAL '1 day' PRECEDING AND CURRENT ROW) AS near FROM (SELECT DATE '2024-03-01' AS d UNION ALL SELECT DATE '2024-03-02' UNION ALL SELECT DATE '2024-03-05') q;
-- @sql sqlite
SELECT COUNT(*) OVER (ORDER BY julianday(d) RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS near FROM (SELECT '2024-03-01' AS d UNION ALL SELECT '2024-03-02' UNION ALL SELECT '2024-03-05') q;
-- => sqlite, postgres, mysql
-- |  near integer
-- |  1
-- |  2
-- |  1
-- => mariadb
-- |  error syntax_error

-- The standard's spelling.
-- @step interval
SELECT d, COUNT(*) OVER (ORDER BY d RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND CURRENT ROW) AS near FROM days ORDER BY d;
-- => sqlite, mariadb
-- |  error syntax_error
-- => mysql, postgres
-- |  d date       | near integer
-- |  '2024-03-01' | 1
-- |  '2024-03-02' | 2
-- |  '2024-03-05' | 1

-- @portable fraction
SELECT x, (SELECT COUNT(*) FROM t u WHERE u.x BETWEEN t.x - 0.5 AND t.x + 1.5) AS near FROM t WHERE x IS NOT NULL ORDER BY x;
-- => *
-- |  x integer | near integer
-- |  1         | 2
-- |  2         | 1
-- |  4         | 1
