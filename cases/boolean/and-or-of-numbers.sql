-- @title     AND and OR between numbers and text
-- @id        boolean.logic.number
-- @category  boolean
-- @why       2 AND 1 is 1, not the last value, and text counts as its leading number
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html
-- @see       https://www.postgresql.org/docs/current/functions-logical.html
-- @each expression = 2 AND 1, 0 OR 3, 'a' AND 1, '1' AND 1, '2x' OR 0, 0.5 AND 1, 1 AND NULL

-- @step value
SELECT CASE WHEN ${expression} THEN 'true' ELSE 'not true' END AS v;
