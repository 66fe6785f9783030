-- @title     COUNT(DISTINCT) as a window function is refused by all engines
-- @id        query.window.distinct
-- @category  query
-- @why       a count of different values beside each row is refused by every engine; a ranking and its maximum give the number
-- @see       https://sqlite.org/windowfunctions.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions-usage.html
-- @see       https://www.postgresql.org/docs/current/functions-window.html
-- @see       https://mariadb.com/kb/en/window-functions-overview/
-- @portable-by-nature

CREATE TABLE t (g INTEGER, x INTEGER);
INSERT INTO t VALUES (1, 1), (1, 1), (1, 2), (2, 7);

-- @step count-distinct
SELECT g, x, COUNT(DISTINCT x) OVER (PARTITION BY g) AS n FROM t ORDER BY g, x;
-- => *
-- |  error feature_not_supported

-- @portable count-distinct
SELECT g, x, MAX(place) OVER (PARTITION BY g) AS n FROM (SELECT g, x, DENSE_RANK() OVER (PARTITION BY g ORDER BY x) AS place FROM t) q ORDER BY g, x;
-- => *
-- |  g integer | x integer | n
-- |  1         | 1         | 2
-- |  1         | 1         | 2
-- |  1         | 2         | 2
-- |  2         | 7         | 1
