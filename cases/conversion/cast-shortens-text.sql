-- @title     CAST AS CHAR(3) cuts a longer text everywhere but on SQLite
-- @id        conversion.cast.truncate
-- @category  conversion
-- @why       a text cut to a column's width by CAST AS CHAR(3) stays long in tests on SQLite and loses its end on the servers
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/datatype-character.html

-- @step cast
SELECT CAST('abcdef' AS CHAR(3)) AS v;
-- => sqlite
-- |  v text
-- |  'abcdef'
-- => postgres
-- |  v text
-- |  'abc'
-- => mariadb, mysql
-- |  v text
-- |  'abc'
-- |  warning value_converted

-- @portable cast
SELECT SUBSTR('abcdef', 1, 3) AS v;
-- => *
-- |  v text
-- |  'abc'
