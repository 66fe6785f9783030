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

-- The sign is the dividend's.
-- @step negative
SELECT -5.5 % 2 AS r;
-- => sqlite
-- |  r double
-- |  -1.0
-- => postgres, mysql, mariadb
-- |  r decimal
-- |  -1.5

-- @step hundredths
SELECT 5.25 % 1.5 AS r;
-- => sqlite
-- |  r double
-- |  0.0
-- => postgres, mysql, mariadb
-- |  r decimal
-- |  0.75

-- On SQLite as whole millionths: to six digits behind the point, and nine before it.
-- @portable literals
-- @sql sqlite
SELECT CAST(ROUND(5.5 * 1000000) AS INTEGER) % CAST(ROUND(2 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT 5.5 % 2 AS r;
-- => *
-- |  r
-- |  1.5

-- @portable fraction-divisor
-- @sql sqlite
SELECT CAST(ROUND(5 * 1000000) AS INTEGER) % CAST(ROUND(1.5 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT 5 % 1.5 AS r;
-- => *
-- |  r
-- |  0.5000

-- @portable small-divisor
-- @sql sqlite
SELECT CAST(ROUND(1 * 1000000) AS INTEGER) % CAST(ROUND(0.5 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT 1 % 0.5 AS r;
-- => *
-- |  r
-- |  0.0000

-- A floating-point number is made a decimal one first, with six digits behind the point.
-- @portable doubles
-- @sql sqlite
SELECT CAST(ROUND(5.5e0 * 1000000) AS INTEGER) % CAST(ROUND(2e0 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT CAST(5.5e0 AS DECIMAL(30, 6)) % CAST(2e0 AS DECIMAL(30, 6)) AS r;
-- => *
-- |  r
-- |  double:1.5

-- @portable tenths
-- @sql sqlite
SELECT CAST(ROUND(0.3 * 1000000) AS INTEGER) % CAST(ROUND(0.1 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT 0.3 % 0.1 AS r;
-- => *
-- |  r
-- |  0.0000

-- @portable tenths-doubles
-- @sql sqlite
SELECT CAST(ROUND(0.3e0 * 1000000) AS INTEGER) % CAST(ROUND(0.1e0 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT CAST(0.3e0 AS DECIMAL(30, 6)) % CAST(0.1e0 AS DECIMAL(30, 6)) AS r;
-- => *
-- |  r
-- |  double:0.0

-- @portable negative
-- @sql sqlite
SELECT CAST(ROUND(-5.5 * 1000000) AS INTEGER) % CAST(ROUND(2 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT -5.5 % 2 AS r;
-- => *
-- |  r
-- |  -1.5

-- @portable hundredths
-- @sql sqlite
SELECT CAST(ROUND(5.25 * 1000000) AS INTEGER) % CAST(ROUND(1.5 * 1000000) AS INTEGER) / 1000000.0 AS r;
-- @sql *
SELECT 5.25 % 1.5 AS r;
-- => *
-- |  r
-- |  0.75
