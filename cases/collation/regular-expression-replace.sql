-- @title     REGEXP_REPLACE replaces all matches on MySQL and MariaDB, the first on PostgreSQL; SQLite has none
-- @id        collation.regexp.replace
-- @category  collation
-- @why       a clean-up by REGEXP_REPLACE changes every match on MySQL and MariaDB and only the first on PostgreSQL, without an error
-- @see       https://dev.mysql.com/doc/refman/8.4/en/regexp.html#function_regexp-replace
-- @see       https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-POSIX-REGEXP
-- @see       https://sqlite.org/lang_corefunc.html#replace

-- @step replace
SELECT REGEXP_REPLACE('abcabc', 'b', 'X') AS v;
-- => sqlite
-- |  error undefined_function
-- => mariadb, mysql
-- |  v text
-- |  'aXcaXc'
-- => postgres
-- |  v text
-- |  'aXcabc'

-- @step case
SELECT REGEXP_REPLACE('aBcabc', 'b', 'X') AS v;
-- => sqlite
-- |  error undefined_function
-- => mariadb, mysql
-- |  v text
-- |  'aXcaXc'
-- => postgres
-- |  v text
-- |  'aBcaXc'

-- @step substr
SELECT REGEXP_SUBSTR('abc123', '[0-9]+') AS v;
-- => sqlite
-- |  error undefined_function
-- => mariadb, postgres, mysql
-- |  v text
-- |  '123'

-- @step instr
SELECT REGEXP_INSTR('abc123', '[0-9]') AS v;
-- => sqlite
-- |  error undefined_function
-- => mariadb, postgres, mysql
-- |  v integer
-- |  4

-- @portable replace
SELECT REPLACE('abcabc', 'b', 'X') AS v;
-- => *
-- |  v text
-- |  'aXcaXc'

-- @portable case
SELECT REPLACE('aBcabc', 'b', 'X') AS v;
-- => *
-- |  v text
-- |  'aBcaXc'
