-- @title     Trimming characters
-- @id        collation.trim
-- @category  collation
-- @why       TRIM(BOTH x FROM y) is not read by SQLite, TRIM(y, x) not by MySQL
-- @see       https://sqlite.org/lang_corefunc.html#trim
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_trim
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = TRIM('  a  '), TRIM(BOTH 'x' FROM 'xxaxx'), TRIM(LEADING 'x' FROM 'xxaxx'), TRIM('xxaxx', 'x'), LTRIM('xxa', 'x'), BTRIM('xxaxx', 'x'), TRIM(BOTH 'xy' FROM 'xyxaxy'), RTRIM('a  ')

-- @step value
SELECT REPLACE(${call}, ' ', '.') AS v;
