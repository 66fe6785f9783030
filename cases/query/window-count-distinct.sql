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
INSERT INTO t VALUES (1, 1), (1, 1), (1, 2), (1, NULL), (2, 7), (3, NULL);

-- @step count-distinct
SELECT g, x, COUNT(DISTINCT x) OVER (PARTITION BY g) AS n FROM t ORDER BY g, x;
-- => *
-- |  error feature_not_supported

-- NULL ranks behind all values and is not counted, as by COUNT(DISTINCT).
-- @portable count-distinct
SELECT g, x, MAX(CASE WHEN x IS NULL THEN 0 ELSE place END) OVER (PARTITION BY g) AS n FROM (SELECT g, x, DENSE_RANK() OVER (PARTITION BY g ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x) AS place FROM t) q ORDER BY CASE WHEN g IS NULL THEN 1 ELSE 0 END, g, CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  g integer | x integer | n
-- |  1         | 1         | 2
-- |  1         | 1         | 2
-- |  1         | 2         | 2
-- |  1         | NULL      | 2
-- |  2         | 7         | 1
-- |  3         | NULL      | 0
