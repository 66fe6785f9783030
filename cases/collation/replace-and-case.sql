-- @title     REPLACE('ABC', 'b', 'x') finds nothing on any engine: it is exact in case and accent
-- @id        collation.replace.case
-- @category  collation
-- @why       a clean-up by REPLACE leaves 'ABC' as it is for 'b', also on MySQL, where comparing takes the two letters for one
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_replace
-- @see       https://sqlite.org/lang_corefunc.html#replace
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @portable-by-nature

-- @step other-case
SELECT REPLACE('ABC', 'b', 'x') AS v;
-- => *
-- |  v text
-- |  'ABC'

-- @step accent
SELECT REPLACE('café', 'e', 'x') AS v;
-- => *
-- |  v text
-- |  'café'

-- @step empty-search
SELECT REPLACE('abc', '', 'x') AS v;
-- => *
-- |  v text
-- |  'abc'

-- @step column
SELECT REPLACE(a, 'b', 'x') AS v FROM (SELECT 'aBb' AS a) q;
-- => *
-- |  v text
-- |  'aBx'
