-- @title     Casting a number to text
-- @id        conversion.cast.varchar
-- @category  conversion
-- @why       CAST(x AS VARCHAR(n)) does not run on MySQL; CAST(x AS CHAR(n)) pads on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://www.postgresql.org/docs/current/datatype-character.html

-- @step varchar
SELECT CAST(5 AS VARCHAR(10)) AS v;

-- @step char
SELECT CAST(5 AS CHAR(10)) AS v;

-- @step text
SELECT CAST(5 AS TEXT) AS v;

-- @portable varchar
SELECT TRIM(CAST(5 AS CHAR(10))) AS v;

-- @portable char
SELECT TRIM(CAST(5 AS CHAR(10))) AS v;

-- @portable text
SELECT TRIM(CAST(5 AS CHAR(10))) AS v;
