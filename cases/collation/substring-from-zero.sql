-- @title     SUBSTR from position 0
-- @id        collation.substr.zero
-- @category  collation
-- @why       an off-by-one start gives one character less, all or nothing
-- @see       https://sqlite.org/lang_corefunc.html#substr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_substr
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = SUBSTR('abc', 0), SUBSTR('abc', 0, 2), SUBSTR('abc', 1, 2), SUBSTR('abc', 2, 100), SUBSTR('abc', 9), SUBSTR('abc', 1, 0), SUBSTR('aéb', 2, 1)

-- @step value
SELECT ${call} AS v;
