-- @title     LENGTH(12345) is 5 on SQLite, MySQL and MariaDB and refused by PostgreSQL
-- @id        conversion.length.number
-- @category  conversion
-- @why       a check of digits by LENGTH(n) runs on SQLite and MySQL and is an error on PostgreSQL; 1.50 has three on SQLite, four on MySQL
-- @see       https://sqlite.org/lang_corefunc.html#length
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_length
-- @see       https://www.postgresql.org/docs/current/functions-string.html

-- @step integer
SELECT LENGTH(12345) AS n;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  5
-- => postgres
-- |  error undefined_function

-- @step decimal
SELECT LENGTH(1.50) AS n;
-- => sqlite
-- |  n integer
-- |  3
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  n integer
-- |  4

-- @portable integer
SELECT LENGTH(TRIM(CAST(12345 AS CHAR(20)))) AS n;
-- => *
-- |  n integer
-- |  5

-- For numbers with two digits behind the point; SQLite's PRINTF makes '0.00' of NULL.
-- @portable decimal
-- @sql sqlite
SELECT CASE WHEN 1.50 IS NOT NULL THEN LENGTH(PRINTF('%.2f', 1.50)) END AS n;
-- @sql *
SELECT LENGTH(TRIM(CAST(1.50 AS CHAR(20)))) AS n;
-- => *
-- |  n integer
-- |  4
