-- @title Joining text
-- @step join
-- @sql mysql, mariadb
SELECT CONCAT('a', 'b') AS j;
-- @sql *
SELECT 'a' || 'b' AS j;
-- => *
-- |  j text
-- |  'ab'

-- @step cast
-- @sql sqlite none
-- @sql *
SELECT CAST('2024-02-30' AS DATE) AS d;
-- => postgres
-- |  error datetime_field_overflow
-- => mysql, mariadb
-- |  d date
-- |  NULL
-- |  warning value_converted
