-- @title     CAST AS CHAR keeps one character on PostgreSQL and all of them elsewhere
-- @id        conversion.cast.char
-- @category  conversion
-- @why       PostgreSQL keeps one character: 12345 becomes '1' and nobody is told
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://sqlite.org/lang_expr.html#castexpr

-- @step number
SELECT CAST(12345 AS CHAR) AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  '12345'
-- => postgres
-- |  v text
-- |  '1'

-- @step text
SELECT CAST('abc' AS CHAR) AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  'abc'
-- => postgres
-- |  v text
-- |  'a'

-- @portable number
SELECT TRIM(CAST(12345 AS CHAR(20))) AS v;
-- => *
-- |  v text
-- |  '12345'

-- @portable text
SELECT TRIM(CAST('abc' AS CHAR(20))) AS v;
-- => *
-- |  v text
-- |  'abc'
