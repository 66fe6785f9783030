-- @title     Finding the position of a text
-- @id        collation.position
-- @category  collation
-- @why       INSTR, LOCATE, STRPOS and POSITION differ in name and order of arguments
-- @see       https://sqlite.org/lang_corefunc.html#instr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_instr
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = INSTR('abc', 'b'), LOCATE('b', 'abc'), STRPOS('abc', 'b'), POSITION('b' IN 'abc'), CHARINDEX('b', 'abc')

-- @step value
SELECT ${call} AS v;

-- @portable value
SELECT CASE WHEN 'abc' LIKE '%b%' THEN 1 ELSE 0 END AS v;
