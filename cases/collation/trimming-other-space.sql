-- @title     TRIM removes spaces only and keeps tabs and wide spaces, on all engines
-- @id        collation.trim.space
-- @category  collation
-- @why       a value pasted from a spreadsheet keeps its tab or wide space through TRIM, and is then not found by =
-- @see       https://sqlite.org/lang_corefunc.html#trim
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_trim
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @portable-by-nature

-- @step tab
-- @sql sqlite, postgres
SELECT LENGTH(TRIM('	a	')) AS n;
-- @sql mysql, mariadb
SELECT CHAR_LENGTH(TRIM('	a	')) AS n;
-- => *
-- |  n integer
-- |  3

-- @step ideographic-space
-- @sql sqlite, postgres
SELECT LENGTH(TRIM('　a　')) AS n;
-- @sql mysql, mariadb
SELECT CHAR_LENGTH(TRIM('　a　')) AS n;
-- => *
-- |  n integer
-- |  3

-- @step space
SELECT LENGTH(TRIM(' a ')) AS n;
-- => *
-- |  n integer
-- |  1
