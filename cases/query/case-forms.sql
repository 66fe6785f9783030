-- @title     CASE without a branch that fits is NULL, and CASE NULL WHEN NULL does not fit, on every engine
-- @id        query.case
-- @category  query
-- @why       a report without ELSE shows NULL for a state that nobody thought of, and CASE x WHEN NULL never finds the missing ones
-- @see       https://sqlite.org/lang_expr.html#the_case_expression
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html#operator_case
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html
-- @portable-by-nature

-- @step no-branch
SELECT CASE 5 WHEN 1 THEN 'one' END AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => mariadb, mysql, postgres
-- |  v text
-- |  NULL

-- @step when-null
SELECT CASE NULL WHEN NULL THEN 'null' ELSE 'other' END AS v;
-- => *
-- |  v text
-- |  'other'

-- @step first-that-fits
SELECT CASE WHEN 1 = 1 THEN 'first' WHEN 1 = 1 THEN 'second' END AS v;
-- => *
-- |  v text
-- |  'first'

-- @step unknown-condition
SELECT CASE WHEN NULL THEN 'yes' ELSE 'no' END AS v;
-- => *
-- |  v text
-- |  'no'
