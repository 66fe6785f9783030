-- @title     Casting a fraction to an integer
-- @id        conversion.cast.fraction
-- @category  conversion
-- @why       1.9 becomes 1 on SQLite and 2 elsewhere; ties differ for floating point
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-rounding.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each number = 1.9, -1.9, 2.5, -2.5, 3.5, 1.4, 2.5e0, 3.5e0

-- @step cast
-- @sql sqlite, postgres
SELECT CAST(${number} AS BIGINT) AS v;
-- @sql mysql, mariadb
SELECT CAST(${number} AS SIGNED) AS v;

-- @portable cast
SELECT ROUND(CAST(${number} AS DECIMAL(12, 4))) AS v;
