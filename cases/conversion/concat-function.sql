-- @title     CONCAT('a', 1.50) is 'a1.50' on the servers, 'a1.5' on newer SQLite and no function of older SQLite
-- @id        conversion.concat.function
-- @category  conversion
-- @why       labels built by CONCAT fail on an older SQLite; a newer one joins 1.50 as '1.5', and PostgreSQL joins a condition as 't'
-- @see       https://sqlite.org/lang_corefunc.html#concat
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_concat
-- @see       https://www.postgresql.org/docs/current/functions-string.html

-- @step concat
SELECT CONCAT('a', 1) AS v;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v text
-- |  'a1'

-- @step single
SELECT CONCAT('a') AS v;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v text
-- |  'a'

-- @step decimal
SELECT CONCAT('a', 1.50) AS v;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53
-- |  v text
-- |  'a1.5'
-- => mariadb, postgres, mysql
-- |  v text
-- |  'a1.50'

-- @step boolean
SELECT CONCAT('a', 1 = 1) AS v;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, mariadb, mysql
-- |  v text
-- |  'a1'
-- => postgres
-- |  v text
-- |  'at'

-- With || a part that is NULL makes the whole NULL, as it does in CONCAT on MySQL and MariaDB; PostgreSQL's and SQLite's CONCAT leave it out.
-- @portable concat
-- @sql sqlite, postgres
SELECT 'a' || 1 AS v;
-- @sql *
SELECT CONCAT('a', 1) AS v;
-- => *
-- |  v text
-- |  'a1'

-- @portable boolean
-- @sql sqlite, postgres
SELECT 'a' || CASE WHEN 1 = 1 THEN '1' WHEN NOT (1 = 1) THEN '0' END AS v;
-- @sql *
SELECT CONCAT('a', CASE WHEN 1 = 1 THEN '1' WHEN NOT (1 = 1) THEN '0' END) AS v;
-- => *
-- |  v text
-- |  'a1'

-- SQLite's PRINTF makes '0.00' of NULL.
-- @portable decimal
-- @sql sqlite
SELECT 'a' || CASE WHEN 1.50 IS NOT NULL THEN PRINTF('%.2f', 1.50) END AS v;
-- @sql postgres
SELECT 'a' || 1.50 AS v;
-- @sql *
SELECT CONCAT('a', 1.50) AS v;
-- => *
-- |  v text
-- |  'a1.50'
