-- @title     Casting text to an integer
-- @id        conversion.cast.integer
-- @category  conversion
-- @why       a cast of bad input gives 0, a part of it or an error
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS
-- @each text = '12', 'abc', '12abc', '  7  ', '1e3', '1.9', '-1.9', '', '0x1F', '99999999999999999999', '+5'

-- @step cast
-- @sql sqlite, postgres
SELECT CAST(${text} AS BIGINT) AS v;
-- @sql mysql, mariadb
SELECT CAST(${text} AS SIGNED) AS v;
