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
SELECT CAST('abcdefghijklmnopqrstuvwxyz ' AS CHAR) AS v;
-- => sqlite, mysql, mariadb
-- |  v text
-- |  'abcdefghijklmnopqrstuvwxyz '
-- => postgres
-- |  v text
-- |  'a'

-- @portable number
-- @sql mysql, mariadb
SELECT CAST(12345 AS CHAR) AS v;
-- @sql *
SELECT CAST(12345 AS TEXT) AS v;
-- => *
-- |  v text
-- |  '12345'

-- @portable text
-- @sql mysql, mariadb
SELECT CAST('abcdefghijklmnopqrstuvwxyz ' AS CHAR) AS v;
-- @sql *
SELECT CAST('abcdefghijklmnopqrstuvwxyz ' AS TEXT) AS v;
-- => *
-- |  v text
-- |  'abcdefghijklmnopqrstuvwxyz '
