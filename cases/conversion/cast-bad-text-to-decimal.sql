-- @title     Casting text that is no number to DECIMAL
-- @id        conversion.cast.decimal-bad
-- @category  conversion
-- @why       MySQL and SQLite answer 0 or the leading digits, PostgreSQL an error
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each text = 'abc', '12abc', '', '1,5', ' 1.5 ', '1 2'

-- @step cast
SELECT CAST(${text} AS DECIMAL(10, 2)) AS v;
