-- @title     The type of a rounded integer
-- @id        numeric.round.type
-- @category  numeric
-- @why       ROUND(5) is an integer, a decimal or 5.0, and prints differently
-- @see       https://sqlite.org/lang_corefunc.html#round
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://www.postgresql.org/docs/current/functions-math.html

-- @step integer
SELECT ROUND(5) AS v;

-- @step decimal
SELECT ROUND(5.00, 1) AS v;

-- @step many-digits
SELECT ROUND(5.5, 4) AS v;

-- @step as-text
SELECT TRIM(CAST(ROUND(5.00, 1) AS CHAR(20))) AS v;

-- @step null-digits
SELECT ROUND(5.5, NULL) AS v;
