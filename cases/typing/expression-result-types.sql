-- @title     The result types of simple expressions
-- @id        typing.expression.types
-- @category  typing
-- @why       a driver returns 3, '3.0000' or 3.0 for the same expression, and strict programs fail on it
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each expression = 1, 1.0, 1e0, 1 + 1, 1 + 1.0, 1 * 1e0, 7 / 7, 7 / 7.0, 5 % 3, -(1), ABS(-1), ROUND(1.0), COUNT(*), SUM(1), AVG(1), MAX(1), LENGTH('abc'), 'abc', NULL, 1 = 1, COALESCE(NULL, 1), CASE WHEN 1 = 1 THEN 1 ELSE 2.5 END

-- @step value
SELECT ${expression} AS v;
