-- @title     CHAR and CHR of a number beyond ASCII
-- @id        collation.char
-- @category  collation
-- @why       CHAR(233) is é, a broken byte or an error
-- @see       https://sqlite.org/lang_corefunc.html#char
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_char
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each code = 65, 233, 8364, 128512, 0, 1114112, -1

-- @step character
-- @sql sqlite, mysql, mariadb
SELECT CHAR(${code}) AS v;
-- @sql postgres
SELECT CHR(${code}) AS v;
