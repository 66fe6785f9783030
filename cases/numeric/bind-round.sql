-- @title     Binding the number and the digits of ROUND
-- @id        numeric.bind.round
-- @category  numeric
-- @why       ROUND(?, ?) has no definite type on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://sqlite.org/lang_corefunc.html#round

-- @step number
-- @bind 2.5
-- @bind '2.5'
-- @bind 2
SELECT ROUND(?) AS v;

-- @step both
-- @bind 2.675, 2
-- @bind '2.675', 2
SELECT ROUND(?, ?) AS v;

-- @portable both
-- @bind 2.675
-- @bind '2.675'
SELECT ROUND(CAST(? AS DECIMAL(10, 4)), 2) AS v;
