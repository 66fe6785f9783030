-- @title     The text that a number becomes
-- @id        conversion.cast.number-text
-- @category  conversion
-- @why       keys built from numbers as text differ in zeros and exponents between engines
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each number = 12, -5, 1.50, 100.00, 1e3, 1e15, 1e20, 1.0, 0.00001, 0.1e0, 1e0/3, 12345678901234567890

-- @step text
SELECT TRIM(CAST(${number} AS CHAR(40))) AS v;
