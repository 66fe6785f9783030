-- @title     The remainder of a fraction
-- @id        numeric.modulo.fraction
-- @category  numeric
-- @why       5.5 % 2 is 1.5 on MySQL and PostgreSQL and 1.0 on SQLite
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_mod
-- @see       https://www.postgresql.org/docs/current/functions-math.html

-- @step literals
SELECT 5.5 % 2 AS r;
-- => sqlite
-- |  r double
-- |  1.0
-- => postgres, mariadb, mysql
-- |  r decimal
-- |  1.5

-- @step fraction-divisor
SELECT 5 % 1.5 AS r;
-- => sqlite
-- |  r double
-- |  0.0
-- => postgres, mariadb, mysql
-- |  r decimal
-- |  0.5

-- @step small-divisor
SELECT 1 % 0.5 AS r;
-- => sqlite
-- |  r null
-- |  NULL
-- => postgres, mariadb, mysql
-- |  r decimal
-- |  0.0

-- @step doubles
SELECT 5.5e0 % 2e0 AS r;
-- => sqlite
-- |  r double
-- |  1.0
-- => postgres
-- |  r decimal
-- |  1.5
-- => mariadb, mysql
-- |  r double
-- |  1.5

-- @portable literals
SELECT 5.5 - 2 * ROUND(5.5 / 2 - 0.5) AS r;
-- => *
-- |  r
-- |  1.5
