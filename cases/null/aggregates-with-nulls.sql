-- @title     Aggregates over values and NULLs
-- @id        null.aggregate
-- @category  null
-- @why       AVG divides by the values present, not by the rows
-- @see       https://sqlite.org/lang_aggfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @portable-by-nature

CREATE TABLE t (g INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 1), (1, NULL), (2, NULL);

-- @step all
SELECT COUNT(*) AS n, COUNT(a) AS present, SUM(a) AS total, AVG(a) AS mean, MIN(a) AS low FROM t;

-- @step groups
SELECT g, SUM(a) AS total, COUNT(a) AS present FROM t GROUP BY g ORDER BY g;

-- @step null-group
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY n;

-- @step distinct
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a FROM t) q;
