-- @title     IS TRUE and = TRUE
-- @id        boolean.is.true
-- @category  boolean
-- @why       2 IS TRUE holds where 2 = TRUE does not
-- @see       https://sqlite.org/lang_expr.html#booleanexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_is
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @each value = 2, 1, 0, NULL, 0.3, 'true', TRUE

-- @step is
SELECT CASE WHEN ${value} IS TRUE THEN 'yes' ELSE 'no' END AS v;

-- @step equals
SELECT CASE WHEN ${value} = TRUE THEN 'yes' ELSE 'no' END AS v;
