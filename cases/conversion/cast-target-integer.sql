-- @title     Which type names CAST accepts
-- @id        conversion.cast.keyword
-- @category  conversion
-- @why       CAST(x AS INTEGER), AS TEXT or AS VARCHAR does not run on MySQL, AS SIGNED nowhere else
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://mariadb.com/kb/en/cast/
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS
-- @each type = INTEGER, INT, BIGINT, SMALLINT, SIGNED, UNSIGNED, DECIMAL(10, 2), NUMERIC, REAL, FLOAT, DOUBLE, DOUBLE PRECISION, TEXT, CHAR(10), VARCHAR(10), BOOLEAN, DATE, TIMESTAMP, DATETIME, TIME, BINARY, BLOB, BYTEA, JSON

-- @step cast
SELECT CAST('1' AS ${type}) AS v;
