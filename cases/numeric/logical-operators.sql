-- @title     The operators &&, || and !
-- @id        numeric.logical.operators
-- @category  numeric
-- @why       && and || are AND and OR on MySQL, something else or nothing elsewhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html
-- @see       https://www.postgresql.org/docs/current/functions-logical.html
-- @see       https://sqlite.org/lang_expr.html

-- @step and
SELECT 1 && 0 AS v;

-- @step or
SELECT 1 || 0 AS v;

-- @step not
SELECT ! 1 AS v;

-- @step xor
SELECT 1 XOR 1 AS v;

-- @portable and
SELECT CASE WHEN 1 = 1 AND 0 = 1 THEN 1 ELSE 0 END AS v;

-- @portable or
SELECT CASE WHEN 1 = 1 OR 0 = 1 THEN 1 ELSE 0 END AS v;

-- @portable not
SELECT CASE WHEN NOT 1 = 1 THEN 1 ELSE 0 END AS v;
