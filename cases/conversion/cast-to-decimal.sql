-- @title     Casting to DECIMAL(10, 2)
-- @id        conversion.cast.decimal
-- @category  conversion
-- @why       SQLite ignores precision and scale, so the cast that should round to cents does not
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each value = '12.345', 12.345, '12.344', 1e2, '7'

-- @step cast
SELECT CAST(${value} AS DECIMAL(10, 2)) AS v;

-- @portable cast
SELECT ROUND(CAST(${value} AS DECIMAL(12, 4)), 2) AS v;
