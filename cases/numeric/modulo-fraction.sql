-- @title     The remainder of a fraction
-- @id        numeric.modulo.fraction
-- @category  numeric
-- @why       5.5 % 2 is 1.5 on MySQL and PostgreSQL and 1.0 on SQLite
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_mod
-- @see       https://www.postgresql.org/docs/current/functions-math.html

-- @step literals
SELECT 5.5 % 2 AS r;

-- @step fraction-divisor
SELECT 5 % 1.5 AS r;

-- @step small-divisor
SELECT 1 % 0.5 AS r;

-- @step doubles
SELECT 5.5e0 % 2e0 AS r;

-- @portable literals
SELECT 5.5 - 2 * ROUND(5.5 / 2 - 0.5) AS r;
