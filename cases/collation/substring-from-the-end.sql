-- @title     SUBSTR('abc', -2) is 'bc' on SQLite, MySQL and MariaDB and 'abc' on PostgreSQL
-- @id        collation.substr.negative
-- @category  collation
-- @why       the last digits taken by SUBSTR(card, -4) are the whole text on PostgreSQL, without an error
-- @see       https://sqlite.org/lang_corefunc.html#substr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_substr
-- @see       https://www.postgresql.org/docs/current/functions-string.html

-- @step start
SELECT SUBSTR('abc', -2) AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  'bc'
-- => postgres
-- |  v text
-- |  'abc'

-- @step start-and-length
SELECT SUBSTR('abcdef', -3, 2) AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  'de'
-- => postgres
-- |  v text
-- |  ''

-- @step negative-length
SELECT SUBSTR('abcdef', 4, -2) AS v;
-- => sqlite
-- |  v text
-- |  'bc'
-- => mariadb, mysql
-- |  v text
-- |  ''
-- => postgres
-- |  error substring_error

-- @step beyond
SELECT SUBSTR('abc', -5) AS v;
-- => sqlite, postgres
-- |  v text
-- |  'abc'
-- => mariadb, mysql
-- |  v text
-- |  ''

-- @step multi-byte
SELECT SUBSTR('äbc', -2) AS v;
-- => sqlite, mysql, mariadb
-- |  v text
-- |  'bc'
-- => postgres
-- |  v text
-- |  'äbc'

-- The last letters, or all where there are fewer.
-- @portable start
-- @sql sqlite
SELECT SUBSTR('abc', -2) AS v;
-- @sql *
SELECT RIGHT('abc', 2) AS v;
-- => *
-- |  v text
-- |  'bc'

-- @portable start-and-length
-- @sql sqlite
SELECT SUBSTR(SUBSTR('abcdef', -3), 1, 2) AS v;
-- @sql *
SELECT LEFT(RIGHT('abcdef', 3), 2) AS v;
-- => *
-- |  v text
-- |  'de'

-- @portable negative-length
SELECT SUBSTR('abcdef', 4 - 2, 2) AS v;
-- => *
-- |  v text
-- |  'bc'

-- @portable beyond
-- @sql sqlite
SELECT SUBSTR('abc', -5) AS v;
-- @sql *
SELECT RIGHT('abc', 5) AS v;
-- => *
-- |  v text
-- |  'abc'

-- @portable multi-byte
-- @sql sqlite
SELECT SUBSTR('äbc', -2) AS v;
-- @sql *
SELECT RIGHT('äbc', 2) AS v;
-- => *
-- |  v text
-- |  'bc'
