-- @title     Filling a text up to a length
-- @id        collation.pad
-- @category  collation
-- @why       LPAD is missing on SQLite and counts differently for longer text
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_lpad
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#format
-- @each call = LPAD('7', 3, '0'), RPAD('7', 3, '0'), LPAD('abcdef', 3, '0'), LPAD('7', 3), LPAD('é', 3, '0'), LPAD('7', -1, '0')

-- @step value
SELECT ${call} AS v;
