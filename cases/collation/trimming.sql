-- @title     TRIM of given characters has no common spelling, and two of them are a set or a word
-- @id        collation.trim
-- @category  collation
-- @why       a clean-up by TRIM(BOTH x FROM y) does not parse on SQLite, one by TRIM(y, x) not on MySQL and MariaDB
-- @see       https://sqlite.org/lang_corefunc.html#trim
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_trim
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = TRIM('  a  '), TRIM(BOTH 'x' FROM 'xxaxx'), TRIM(LEADING 'x' FROM 'xxaxx'), TRIM('xxaxx', 'x'), LTRIM('xxa', 'x'), BTRIM('xxaxx', 'x'), TRIM(BOTH 'xy' FROM 'xyxaxy'), RTRIM('a  ')

-- @step value
SELECT REPLACE(${call}, ' ', '.') AS v;
-- => sqlite
-- |  call                           | outcome
-- |  TRIM('  a  ')                  | [v text] ('a')
-- |  TRIM(BOTH 'x' FROM 'xxaxx')    | error syntax_error
-- |  TRIM(LEADING 'x' FROM 'xxaxx') | error syntax_error
-- |  TRIM('xxaxx', 'x')             | [v text] ('a')
-- |  LTRIM('xxa', 'x')              | [v text] ('a')
-- |  BTRIM('xxaxx', 'x')            | error undefined_function
-- |  TRIM(BOTH 'xy' FROM 'xyxaxy')  | error syntax_error
-- |  RTRIM('a  ')                   | [v text] ('a')
-- => mariadb, mysql
-- |  call                           | outcome
-- |  TRIM('  a  ')                  | [v text] ('a')
-- |  TRIM(BOTH 'x' FROM 'xxaxx')    | [v text] ('a')
-- |  TRIM(LEADING 'x' FROM 'xxaxx') | [v text] ('axx')
-- |  TRIM('xxaxx', 'x')             | error syntax_error
-- |  LTRIM('xxa', 'x')              | error undefined_function
-- |  BTRIM('xxaxx', 'x')            | error undefined_function
-- |  TRIM(BOTH 'xy' FROM 'xyxaxy')  | [v text] ('xa')
-- |  RTRIM('a  ')                   | [v text] ('a')
-- => postgres
-- |  call                           | outcome
-- |  TRIM('  a  ')                  | [v text] ('a')
-- |  TRIM(BOTH 'x' FROM 'xxaxx')    | [v text] ('a')
-- |  TRIM(LEADING 'x' FROM 'xxaxx') | [v text] ('axx')
-- |  TRIM('xxaxx', 'x')             | [v text] ('a')
-- |  LTRIM('xxa', 'x')              | [v text] ('a')
-- |  BTRIM('xxaxx', 'x')            | [v text] ('a')
-- |  TRIM(BOTH 'xy' FROM 'xyxaxy')  | [v text] ('a')
-- |  RTRIM('a  ')                   | [v text] ('a')

-- The standard's words on the servers, the function with two arguments on SQLite; a set of characters needs a pattern on MySQL and MariaDB.
-- @portable value
-- @sql sqlite[call=(TRIM(BOTH 'x' FROM 'xxaxx')|BTRIM('xxaxx', 'x'))]
SELECT TRIM('xxaxx', 'x') AS v;
-- @sql sqlite[call=TRIM(LEADING 'x' FROM 'xxaxx')]
SELECT LTRIM('xxaxx', 'x') AS v;
-- @sql sqlite[call=TRIM(BOTH 'xy' FROM 'xyxaxy')]
SELECT TRIM('xyxaxy', 'xy') AS v;
-- @sql mysql[call=(TRIM('xxaxx', 'x')|BTRIM('xxaxx', 'x'))], mariadb[call=(TRIM('xxaxx', 'x')|BTRIM('xxaxx', 'x'))], postgres[call=(TRIM('xxaxx', 'x')|BTRIM('xxaxx', 'x'))]
SELECT TRIM(BOTH 'x' FROM 'xxaxx') AS v;
-- @sql mysql[call=LTRIM('xxa', 'x')], mariadb[call=LTRIM('xxa', 'x')], postgres[call=LTRIM('xxa', 'x')]
SELECT TRIM(LEADING 'x' FROM 'xxa') AS v;
-- @sql mysql[call=TRIM(BOTH 'xy' FROM 'xyxaxy')], mariadb[call=TRIM(BOTH 'xy' FROM 'xyxaxy')]
SELECT REGEXP_REPLACE('xyxaxy', '(?-i)^[xy]+|[xy]+$', '') AS v;
-- @sql *
SELECT ${call} AS v;
-- => *
-- |  call                           | outcome
-- |  TRIM('  a  ')                  | [v text] ('a')
-- |  TRIM(BOTH 'x' FROM 'xxaxx')    | [v text] ('a')
-- |  TRIM(LEADING 'x' FROM 'xxaxx') | [v text] ('axx')
-- |  TRIM('xxaxx', 'x')             | [v text] ('a')
-- |  LTRIM('xxa', 'x')              | [v text] ('a')
-- |  BTRIM('xxaxx', 'x')            | [v text] ('a')
-- |  TRIM(BOTH 'xy' FROM 'xyxaxy')  | [v text] ('a')
-- |  RTRIM('a  ')                   | [v text] ('a')
