-- @title     1.9 cast to an integer is 1 on SQLite and 2 elsewhere
-- @id        conversion.cast.fraction
-- @category  conversion
-- @why       an age or price cut by CAST is 1 for 1.9 on SQLite and 2 on the servers; ties of floating point numbers differ as well
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-rounding.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each number = 1.9, -1.9, 2.5, -2.5, 3.5, 1.4, 2.49999, 2.5e0, 3.5e0
-- What is written 2.5e0 is a floating-point number on SQLite, MySQL and MariaDB and a decimal one on PostgreSQL.

CREATE TABLE measured (a DOUBLE PRECISION);
INSERT INTO measured VALUES (2.49999), (2.5), (3.5);

-- @step cast
-- @sql sqlite, postgres
SELECT CAST(${number} AS BIGINT) AS v;
-- @sql mysql, mariadb
SELECT CAST(${number} AS SIGNED) AS v;
-- => sqlite
-- |  number  | outcome
-- |  1.9     | [v integer] (1)
-- |  -1.9    | [v integer] (-1)
-- |  2.5     | [v integer] (2)
-- |  -2.5    | [v integer] (-2)
-- |  3.5     | [v integer] (3)
-- |  1.4     | [v integer] (1)
-- |  2.49999 | [v integer] (2)
-- |  2.5e0   | [v integer] (2)
-- |  3.5e0   | [v integer] (3)
-- => postgres
-- |  number  | outcome
-- |  1.9     | [v integer] (2)
-- |  -1.9    | [v integer] (-2)
-- |  2.5     | [v integer] (3)
-- |  -2.5    | [v integer] (-3)
-- |  3.5     | [v integer] (4)
-- |  1.4     | [v integer] (1)
-- |  2.49999 | [v integer] (2)
-- |  2.5e0   | [v integer] (3)
-- |  3.5e0   | [v integer] (4)
-- => mysql, mariadb
-- |  number  | outcome
-- |  1.9     | [v integer] (2)
-- |  -1.9    | [v integer] (-2)
-- |  2.5     | [v integer] (3)
-- |  -2.5    | [v integer] (-3)
-- |  3.5     | [v integer] (4)
-- |  1.4     | [v integer] (1)
-- |  2.49999 | [v integer] (2)
-- |  2.5e0   | [v integer] (2)
-- |  3.5e0   | [v integer] (4)

-- @step floating-point
-- @sql sqlite, postgres
SELECT CAST(a AS BIGINT) AS v FROM measured ORDER BY a;
-- @sql mysql, mariadb
SELECT CAST(a AS SIGNED) AS v FROM measured ORDER BY a;
-- => sqlite
-- |  v integer
-- |  2
-- |  2
-- |  3
-- => postgres, mysql, mariadb
-- |  v integer
-- |  2
-- |  2
-- |  4

-- @portable cast
SELECT ROUND(CAST(${number} AS DECIMAL(40, 20))) AS v;
-- => *
-- |  number  | outcome
-- |  1.9     | [v] (decimal:2)
-- |  -1.9    | [v] (decimal:-2)
-- |  2.5     | [v] (decimal:3)
-- |  -2.5    | [v] (decimal:-3)
-- |  3.5     | [v] (decimal:4)
-- |  1.4     | [v] (decimal:1)
-- |  2.49999 | [v] (decimal:2)
-- |  2.5e0   | [v] (decimal:3)
-- |  3.5e0   | [v] (decimal:4)

-- @portable floating-point
SELECT ROUND(CAST(a AS DECIMAL(40, 20))) AS v FROM measured ORDER BY a;
-- => *
-- |  v
-- |  decimal:2
-- |  decimal:3
-- |  decimal:4
