-- @title     A plus or minus sign before text
-- @id        numeric.unary.text
-- @category  numeric
-- @why       -'5' is a number on most engines; +'5' stays text on SQLite and MySQL
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html#operator_unary-minus
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each expression = -'5', +'5', - 'abc', -'', - -5, +5

-- @step value
SELECT ${expression} AS v;
