-- @title     Spellings of a substring
-- @id        collation.substr.spelling
-- @category  collation
-- @why       SUBSTRING(x FROM 2 FOR 1), LEFT, RIGHT and MID are each missing somewhere
-- @see       https://sqlite.org/lang_corefunc.html#substr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = SUBSTR('abc', 2, 1), SUBSTRING('abc', 2, 1), SUBSTRING('abc' FROM 2 FOR 1), MID('abc', 2, 1), LEFT('abc', 2), RIGHT('abc', 2), SUBSTRING('abc' FROM 'b.')

-- @step value
SELECT ${call} AS v;

-- @portable value
SELECT SUBSTR('abc', 2, 1) AS v;
