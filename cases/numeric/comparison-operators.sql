-- @title     Which comparison operators exist
-- @id        numeric.comparison.operators
-- @category  numeric
-- @why       == runs on SQLite only and <=> on MySQL and MariaDB only
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @each operator = =, ==, <>, !=, ^=, <=>, !>, >=, IS, IS NOT

-- @step compare
SELECT CASE WHEN 1 ${operator} 2 THEN 'true' ELSE 'false' END AS v;
