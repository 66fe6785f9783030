-- @title     10 > '9' is false on SQLite, where every text is larger than a number, and true elsewhere
-- @id        conversion.compare.order
-- @category  conversion
-- @why       a filter "price > '9'" with a quoted bound leaves out 10 on SQLite, where a text is above any number
-- @see       https://sqlite.org/datatype3.html#comparisons
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

-- @step number-text
SELECT 10 > '9' AS larger;
-- => sqlite
-- |  larger integer
-- |  0
-- => postgres
-- |  larger bool
-- |  true
-- => mariadb, mysql
-- |  larger integer
-- |  1

-- @step text-text
SELECT '10' > '9' AS larger;
-- => sqlite, mariadb, mysql
-- |  larger integer
-- |  0
-- => postgres
-- |  larger bool
-- |  false

-- @step text-number
SELECT '10' > 9 AS larger;
-- => sqlite, mariadb, mysql
-- |  larger integer
-- |  1
-- => postgres
-- |  larger bool
-- |  true

-- @step number-word
SELECT 999999 < 'a' AS smaller;
-- => sqlite
-- |  smaller integer
-- |  1
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  smaller integer
-- |  0
-- |  warning value_converted

-- @portable number-text
SELECT CASE WHEN 10 > 9 THEN 1 ELSE 0 END AS larger;
-- => *
-- |  larger integer
-- |  1

-- For a text that is a number.
-- @portable text-number
SELECT CASE WHEN CAST('10' AS DECIMAL(30, 10)) > 9 THEN 1 ELSE 0 END AS larger;
-- => *
-- |  larger integer
-- |  1

-- @portable number-word
SELECT CASE WHEN TRIM(CAST(999999 AS CHAR(20))) < 'a' THEN 1 ELSE 0 END AS smaller;
-- => *
-- |  smaller integer
-- |  1
