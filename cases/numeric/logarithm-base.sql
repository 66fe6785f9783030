-- @title     LOG with one and with two arguments
-- @id        numeric.log.base
-- @category  numeric
-- @why       LOG(100) is 2 on SQLite and PostgreSQL and 4.6 on MySQL
-- @see       https://sqlite.org/lang_mathfunc.html#log
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_log
-- @see       https://www.postgresql.org/docs/current/functions-math.html

-- @step one-argument
SELECT LOG(100) AS v;

-- @step two-arguments
SELECT LOG(2, 8) AS v;

-- @step log10
SELECT LOG10(1000) AS v;

-- @step log2
SELECT LOG2(8) AS v;

-- @step ln
SELECT LN(1) AS v;

-- @portable one-argument
SELECT ROUND(LN(100.0) / LN(10.0), 6) AS v;

-- @portable two-arguments
SELECT ROUND(LN(8.0) / LN(2.0), 6) AS v;
