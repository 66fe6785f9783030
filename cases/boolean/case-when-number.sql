-- @title     CASE WHEN with a number or text
-- @id        boolean.case.number
-- @category  boolean
-- @why       a truthy number as condition of CASE fails on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#case
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html#operator_case
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html
-- @each condition = 1, 0, 2, NULL, 'x', '1', 0.4

-- @step case
SELECT CASE WHEN ${condition} THEN 'y' ELSE 'n' END AS v;
