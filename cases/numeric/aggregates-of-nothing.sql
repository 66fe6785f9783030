-- @title     Aggregates over no rows
-- @id        numeric.aggregate.empty
-- @category  numeric
-- @why       SUM over nothing is NULL, and SQLite alone offers TOTAL for 0
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a INTEGER);

-- @step aggregates
SELECT SUM(a) AS total, COUNT(a) AS n, AVG(a) AS mean, MAX(a) AS top FROM t;

-- @step total
SELECT TOTAL(a) AS total FROM t;

-- @step grouped
SELECT a, SUM(a) AS total FROM t GROUP BY a;

-- @portable total
SELECT COALESCE(SUM(a), 0) AS total FROM t;
