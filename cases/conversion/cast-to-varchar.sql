-- @title     CAST AS VARCHAR(n) is refused by MySQL, CAST AS TEXT by MySQL and MariaDB
-- @id        conversion.cast.varchar
-- @category  conversion
-- @why       a number made a text by CAST AS VARCHAR fails on MySQL; AS CHAR(n) runs, but comes padded with blanks on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://mariadb.com/kb/en/cast/

-- @step varchar
SELECT CAST(5 AS VARCHAR(10)) AS v;
-- => sqlite, postgres, mariadb
-- |  v text
-- |  '5'
-- => mysql
-- |  error syntax_error

-- @step char
SELECT CAST(5 AS CHAR(10)) AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  '5'
-- => postgres
-- |  v text
-- |  '5         '

-- @step text
SELECT CAST(5 AS TEXT) AS v;
-- => sqlite, postgres
-- |  v text
-- |  '5'
-- => mariadb, mysql
-- |  error syntax_error

-- @portable varchar
SELECT TRIM(CAST(5 AS CHAR(20))) AS v;
-- => *
-- |  v text
-- |  '5'

-- @portable char
SELECT TRIM(CAST(5 AS CHAR(20))) AS v;
-- => *
-- |  v text
-- |  '5'

-- @portable text
SELECT TRIM(CAST(5 AS CHAR(20))) AS v;
-- => *
-- |  v text
-- |  '5'
