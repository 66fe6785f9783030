-- @title     Text functions with a NULL argument
-- @id        null.functions
-- @category  null
-- @why       most give NULL; a few engines skip or refuse it
-- @see       https://sqlite.org/lang_corefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @portable-by-nature
-- @each call = LENGTH(NULL), UPPER(NULL), TRIM(NULL), REPLACE('a', 'a', NULL), REPLACE('a', NULL, 'b'), SUBSTR('abc', NULL), ROUND(NULL), ABS(NULL), NULLIF(NULL, 1), COALESCE(NULL, NULL), NULL + 1, NULL LIKE '%', 1 BETWEEN NULL AND 2, 'a' IN (NULL)

-- @step value
SELECT ${call} AS v;
