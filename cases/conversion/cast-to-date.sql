-- @title     Casting text to a date
-- @id        conversion.cast.date
-- @category  conversion
-- @why       SQLite casts '2024-03-05' to the number 2024
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each text = '2024-03-05', '2024-3-5', '20240305', '2024-02-30', 'hello', '2024-03-05 10:11:12'

-- @step cast
SELECT CAST(${text} AS DATE) AS v;
