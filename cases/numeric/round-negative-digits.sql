-- @title     Rounding to tens and hundreds
-- @id        numeric.round.negative
-- @category  numeric
-- @why       ROUND(1250, -2) does nothing on SQLite
-- @see       https://sqlite.org/lang_corefunc.html#round
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1250), (1249), (-1250);

-- @step literal
SELECT ROUND(1250, -2) AS v;

-- @step column
SELECT a, ROUND(a, -2) AS v FROM t ORDER BY a;

-- @portable literal
SELECT ROUND(1250 / 100.0) * 100 AS v;

-- @portable column
SELECT a, ROUND(a / 100.0) * 100 AS v FROM t ORDER BY a;
