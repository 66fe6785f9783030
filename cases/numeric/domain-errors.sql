-- @title     Square roots and logarithms outside their domain
-- @id        numeric.domain
-- @category  numeric
-- @why       SQRT(-1) is NULL on SQLite and MySQL and stops the query on PostgreSQL
-- @see       https://sqlite.org/lang_mathfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each expression = SQRT(-1), LN(0), LN(-1), LOG10(0), ACOS(2), POWER(0, -1), POWER(-8, 0.5), EXP(1000), LOG(1, 10), TAN(0)

-- @step value
SELECT ${expression} AS v;
