-- @title     5.5 % 2 is 1.0 on SQLite, where 1 % 0.5 is NULL, and 1.5 elsewhere
-- @id        numeric.modulo.fraction
-- @category  numeric
-- @why       a price or time checked by % with fractions, 5.5 % 2, is 1.0 on SQLite, and 0.3 % 0.1 divides by zero and is NULL
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

-- @step tenths
SELECT 0.3 % 0.1 AS r;
-- => sqlite
-- |  r null
-- |  NULL
-- => mariadb, mysql, postgres
-- |  r decimal
-- |  0.0

-- @step tenths-doubles
SELECT 0.3e0 % 0.1e0 AS r;
-- => sqlite
-- |  r null
-- |  NULL
-- => mariadb, mysql
-- |  r double
-- |  0.09999999999999998
-- => postgres
-- |  r decimal
-- |  0.0

-- @portable literals
SELECT 5.5 - 2 * ROUND(5.5 / 2 - 0.5) AS r;
-- => *
-- |  r
-- |  1.5

-- Multiplied up to whole numbers.
-- @portable fraction-divisor
SELECT ROUND(5.0 * 10) % ROUND(1.5 * 10) / 10.0 AS r;
-- => *
-- |  r
-- |  0.5000

-- @portable small-divisor
SELECT ROUND(1.0 * 10) % ROUND(0.5 * 10) / 10.0 AS r;
-- => *
-- |  r
-- |  0.0000

-- @portable doubles
SELECT ROUND(5.5e0 * 10) % ROUND(2e0 * 10) / 10.0 AS r;
-- => *
-- |  r
-- |  double:1.5

-- @portable tenths
SELECT ROUND(0.3 * 10) % ROUND(0.1 * 10) / 10.0 AS r;
-- => *
-- |  r
-- |  0.0000

-- @portable tenths-doubles
SELECT ROUND(0.3e0 * 10) % ROUND(0.1e0 * 10) / 10.0 AS r;
-- => *
-- |  r
-- |  double:0.0
