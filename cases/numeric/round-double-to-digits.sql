-- @title     Rounding a double to two digits
-- @id        numeric.round.digits
-- @category  numeric
-- @why       ROUND(double, 2) does not exist on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://sqlite.org/lang_corefunc.html#round

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (2.675), (1.005), (3.14159);

-- @step literal
SELECT ROUND(2.675e0, 2) AS v;

-- @step column
SELECT a, ROUND(a, 2) AS v FROM t ORDER BY a;

-- @portable literal
SELECT ROUND(CAST(2.675e0 AS DECIMAL(12, 6)), 2) AS v;

-- @portable column
SELECT ROUND(CAST(a AS DECIMAL(12, 6)), 2) AS v FROM t ORDER BY a;
