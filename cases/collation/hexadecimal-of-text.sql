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

-- SQLite's HEX makes '' of NULL, and its PRINTF '0'.
-- @portable text
-- @sql sqlite
SELECT CASE WHEN 'é' IS NOT NULL THEN HEX('é') END AS v;
-- @sql mysql, mariadb
SELECT HEX('é') AS v;
-- @sql postgres
SELECT UPPER(ENCODE(CONVERT_TO('é', 'UTF8'), 'hex')) AS v;
-- => *
-- |  v text
-- |  'C3A9'

-- Of 64 bits, as which the others take a negative number.
-- @portable number
-- @sql sqlite
SELECT CASE WHEN 255 IS NOT NULL THEN PRINTF('%X', 255) END AS v;
-- @sql mysql, mariadb
SELECT HEX(255) AS v;
-- @sql postgres
SELECT UPPER(TO_HEX(CAST(255 AS BIGINT))) AS v;
-- => *
-- |  v text
-- |  'FF'
