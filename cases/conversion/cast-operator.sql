-- @title     :: is a cast on PostgreSQL and a syntax error elsewhere
-- @id        conversion.cast.operator
-- @category  conversion
-- @why       queries written for PostgreSQL with x::integer fail at every cast on SQLite, MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://sqlite.org/lang_expr.html#castexpr

-- @step integer
SELECT '5'::integer AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v integer
-- |  5

-- @step text
SELECT 5::text AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v text
-- |  '5'

-- For a text that is a number. Rounded, which SQLite does not do by the type's name.
-- @portable integer
SELECT ROUND(CAST('5' AS DECIMAL(30, 10))) AS v;
-- => *
-- |  v
-- |  5

-- @portable text
SELECT TRIM(CAST(5 AS CHAR(20))) AS v;
-- => *
-- |  v text
-- |  '5'
