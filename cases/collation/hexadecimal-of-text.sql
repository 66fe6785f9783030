-- @title     HEX(255) is 'FF' on MySQL and MariaDB and '323535' on SQLite; PostgreSQL has no HEX
-- @id        collation.hex
-- @category  collation
-- @why       keys and colours made by HEX(n) are hexadecimal on MySQL and the codes of the digits on SQLite; on PostgreSQL the query fails
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_hex
-- @see       https://sqlite.org/lang_corefunc.html#hex
-- @see       https://www.postgresql.org/docs/current/functions-binarystring.html

-- @step text
SELECT HEX('é') AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  'C3A9'
-- => postgres
-- |  error undefined_function

-- @step number
SELECT HEX(255) AS v;
-- => sqlite
-- |  v text
-- |  '323535'
-- => mariadb, mysql
-- |  v text
-- |  'FF'
-- => postgres
-- |  error undefined_function

-- @step blob
SELECT HEX(x'00ff') AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  '00FF'
-- => postgres
-- |  error undefined_function

-- @portable text
-- @sql sqlite, mysql, mariadb
SELECT HEX('é') AS v;
-- @sql postgres
SELECT UPPER(ENCODE(CONVERT_TO('é', 'UTF8'), 'hex')) AS v;
-- => *
-- |  v text
-- |  'C3A9'

-- @portable number
-- @sql sqlite
SELECT PRINTF('%X', 255) AS v;
-- @sql mysql, mariadb
SELECT HEX(255) AS v;
-- @sql postgres
SELECT UPPER(TO_HEX(255)) AS v;
-- => *
-- |  v text
-- |  'FF'
