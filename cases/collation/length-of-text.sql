-- @title     The length of a text
-- @id        collation.length
-- @category  collation
-- @why       LENGTH counts bytes on MySQL and characters elsewhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_length
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#length
-- @each function = LENGTH, CHAR_LENGTH, CHARACTER_LENGTH, OCTET_LENGTH, BIT_LENGTH, LEN

-- @step accent
SELECT ${function}('é') AS n;

-- @step emoji
SELECT ${function}('😀') AS n;

-- @step trailing-space
SELECT ${function}('a ') AS n;
