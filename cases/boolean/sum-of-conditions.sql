-- @title     Counting with SUM of a condition
-- @id        boolean.sum
-- @category  boolean
-- @why       the usual way to count matches per group fails on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_sum
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3), (NULL);

-- @step sum
SELECT SUM(x > 1) AS n FROM t;

-- @step average
SELECT AVG(x > 1) AS share FROM t;

-- @step filter
SELECT COUNT(*) FILTER (WHERE x > 1) AS n FROM t;

-- @step count-or-null
SELECT COUNT(x > 1 OR NULL) AS n FROM t;

-- @portable sum
SELECT SUM(CASE WHEN x > 1 THEN 1 ELSE 0 END) AS n FROM t;

-- @portable filter
SELECT COUNT(CASE WHEN x > 1 THEN 1 END) AS n FROM t;

-- @portable average
SELECT ROUND(SUM(CASE WHEN x > 1 THEN 1.0 ELSE 0.0 END) / COUNT(x), 4) AS share FROM t;
