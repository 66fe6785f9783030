-- @title     Rounding a half in floating point
-- @id        numeric.round.double
-- @category  numeric
-- @why       PostgreSQL and MySQL round a double's half to even, SQLite away from zero
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://sqlite.org/lang_corefunc.html#round
-- @each number = 0.5, 1.5, 2.5, 3.5, -2.5

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (${number});

-- @step literal
SELECT ROUND(${number}e0) AS v;

-- @step column
SELECT ROUND(a) AS v FROM t;

-- @portable literal
SELECT ROUND(CAST(${number}e0 AS DECIMAL(12, 4))) AS v;

-- @portable column
SELECT ROUND(CAST(a AS DECIMAL(12, 4))) AS v FROM t;
