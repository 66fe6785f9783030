-- @title     DATE('2023-02-30') is kept or moved by SQLite, NULL on MySQL and MariaDB, an error on PostgreSQL
-- @id        datetime.invalid.function
-- @category  datetime
-- @why       a date typed as 30 February is kept by older SQLite, moved to 2 March by newer, lost as NULL on MySQL, and stops PostgreSQL
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date
-- @see       https://mariadb.com/kb/en/date-function/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each text = '2024-02-29', '2023-02-29', '2023-02-30', '2023-02-31', '2023-02-32', '2023-04-31', '2023-13-01', '2023-00-10', '0000-00-00', '0000-01-01'

-- @step date
SELECT DATE(${text}) AS v;
-- => sqlite
-- |  text         | outcome
-- |  '2024-02-29' | [v text] ('2024-02-29')
-- |  '2023-02-29' | [v text] ('2023-02-29')
-- |  '2023-02-30' | [v text] ('2023-02-30')
-- |  '2023-02-31' | [v text] ('2023-02-31')
-- |  '2023-02-32' | [v null] (NULL)
-- |  '2023-04-31' | [v text] ('2023-04-31')
-- |  '2023-13-01' | [v null] (NULL)
-- |  '2023-00-10' | [v null] (NULL)
-- |  '0000-00-00' | [v null] (NULL)
-- |  '0000-01-01' | [v text] ('0000-01-01')
-- => sqlite>=3.53
-- |  text         | outcome
-- |  '2024-02-29' | [v text] ('2024-02-29')
-- |  '2023-02-29' | [v text] ('2023-03-01')
-- |  '2023-02-30' | [v text] ('2023-03-02')
-- |  '2023-02-31' | [v text] ('2023-03-03')
-- |  '2023-02-32' | [v null] (NULL)
-- |  '2023-04-31' | [v text] ('2023-05-01')
-- |  '2023-13-01' | [v null] (NULL)
-- |  '2023-00-10' | [v null] (NULL)
-- |  '0000-00-00' | [v null] (NULL)
-- |  '0000-01-01' | [v text] ('0000-01-01')
-- => mariadb, mysql:non-strict, mysql:ansi
-- |  text         | outcome
-- |  '2024-02-29' | [v date] ('2024-02-29')
-- |  '2023-02-29' | [v date] (NULL); warning value_converted
-- |  '2023-02-30' | [v date] (NULL); warning value_converted
-- |  '2023-02-31' | [v date] (NULL); warning value_converted
-- |  '2023-02-32' | [v date] (NULL); warning value_converted
-- |  '2023-04-31' | [v date] (NULL); warning value_converted
-- |  '2023-13-01' | [v date] (NULL); warning value_converted
-- |  '2023-00-10' | [v date] ('2023-00-10')
-- |  '0000-00-00' | [v date] ('0000-00-00')
-- |  '0000-01-01' | [v date] ('0000-01-01')
-- => mysql
-- |  text         | outcome
-- |  '2024-02-29' | [v date] ('2024-02-29')
-- |  '2023-02-29' | [v date] (NULL); warning value_converted
-- |  '2023-02-30' | [v date] (NULL); warning value_converted
-- |  '2023-02-31' | [v date] (NULL); warning value_converted
-- |  '2023-02-32' | [v date] (NULL); warning value_converted
-- |  '2023-04-31' | [v date] (NULL); warning value_converted
-- |  '2023-13-01' | [v date] (NULL); warning value_converted
-- |  '2023-00-10' | [v date] (NULL); warning value_converted
-- |  '0000-00-00' | [v date] (NULL); warning value_converted
-- |  '0000-01-01' | [v date] ('0000-01-01')
-- => postgres
-- |  text         | outcome
-- |  '2024-02-29' | [v date] ('2024-02-29')
-- |  '2023-02-29' | error datetime_field_overflow
-- |  '2023-02-30' | error datetime_field_overflow
-- |  '2023-02-31' | error datetime_field_overflow
-- |  '2023-02-32' | error datetime_field_overflow
-- |  '2023-04-31' | error datetime_field_overflow
-- |  '2023-13-01' | error datetime_field_overflow
-- |  '2023-00-10' | error datetime_field_overflow
-- |  '0000-00-00' | error datetime_field_overflow
-- |  '0000-01-01' | error datetime_field_overflow

-- @step next-day
-- @sql sqlite
SELECT DATE(${text}, '+1 day') AS v;
-- @sql mysql, mariadb
SELECT DATE_ADD(${text}, INTERVAL 1 DAY) AS v;
-- @sql postgres
SELECT CAST(CAST(${text} AS DATE) + INTERVAL '1 day' AS DATE) AS v;
-- => sqlite
-- |  text         | outcome
-- |  '2024-02-29' | [v text] ('2024-03-01')
-- |  '2023-02-29' | [v text] ('2023-03-02')
-- |  '2023-02-30' | [v text] ('2023-03-03')
-- |  '2023-02-31' | [v text] ('2023-03-04')
-- |  '2023-02-32' | [v null] (NULL)
-- |  '2023-04-31' | [v text] ('2023-05-02')
-- |  '2023-13-01' | [v null] (NULL)
-- |  '2023-00-10' | [v null] (NULL)
-- |  '0000-00-00' | [v null] (NULL)
-- |  '0000-01-01' | [v text] ('0000-01-02')
-- => mariadb
-- |  text         | outcome
-- |  '2024-02-29' | [v text] ('2024-03-01')
-- |  '2023-02-29' | [v text] (NULL); warning value_converted
-- |  '2023-02-30' | [v text] (NULL); warning value_converted
-- |  '2023-02-31' | [v text] (NULL); warning value_converted
-- |  '2023-02-32' | [v text] (NULL); warning value_converted
-- |  '2023-04-31' | [v text] (NULL); warning value_converted
-- |  '2023-13-01' | [v text] (NULL); warning value_converted
-- |  '2023-00-10' | [v text] (NULL); warning value_converted
-- |  '0000-00-00' | [v text] (NULL); warning value_converted
-- |  '0000-01-01' | [v text] (NULL); warning datetime_field_overflow
-- => postgres
-- |  text         | outcome
-- |  '2024-02-29' | [v date] ('2024-03-01')
-- |  '2023-02-29' | error datetime_field_overflow
-- |  '2023-02-30' | error datetime_field_overflow
-- |  '2023-02-31' | error datetime_field_overflow
-- |  '2023-02-32' | error datetime_field_overflow
-- |  '2023-04-31' | error datetime_field_overflow
-- |  '2023-13-01' | error datetime_field_overflow
-- |  '2023-00-10' | error datetime_field_overflow
-- |  '0000-00-00' | error datetime_field_overflow
-- |  '0000-01-01' | error datetime_field_overflow
-- => mysql
-- |  text         | outcome
-- |  '2024-02-29' | [v text] ('2024-03-01')
-- |  '2023-02-29' | [v text] (NULL); warning value_converted
-- |  '2023-02-30' | [v text] (NULL); warning value_converted
-- |  '2023-02-31' | [v text] (NULL); warning value_converted
-- |  '2023-02-32' | [v text] (NULL); warning value_converted
-- |  '2023-04-31' | [v text] (NULL); warning value_converted
-- |  '2023-13-01' | [v text] (NULL); warning value_converted
-- |  '2023-00-10' | [v text] (NULL); warning value_converted
-- |  '0000-00-00' | [v text] (NULL); warning value_converted
-- |  '0000-01-01' | [v text] ('0000-01-02')

-- A calendar in plain text conditions refuses the same dates everywhere.
-- @portable date
SELECT CASE WHEN SUBSTR(d, 1, 4) >= '0001' AND SUBSTR(d, 6, 2) BETWEEN '01' AND '12' AND SUBSTR(d, 9, 2) BETWEEN '01' AND
  CASE WHEN SUBSTR(d, 6, 2) IN ('04', '06', '09', '11') THEN '30' WHEN SUBSTR(d, 6, 2) <> '02' THEN '31'
    WHEN y % 400 = 0 OR (y % 4 = 0 AND y % 100 <> 0) THEN '29' ELSE '28' END THEN d END AS v
FROM (SELECT ${text} AS d, CAST(SUBSTR(${text}, 1, 4) AS DECIMAL(4, 0)) AS y) x;
-- => *
-- |  text         | outcome
-- |  '2024-02-29' | [v text] ('2024-02-29')
-- |  '2023-02-29' | [v] (NULL)
-- |  '2023-02-30' | [v] (NULL)
-- |  '2023-02-31' | [v] (NULL)
-- |  '2023-02-32' | [v] (NULL)
-- |  '2023-04-31' | [v] (NULL)
-- |  '2023-13-01' | [v] (NULL)
-- |  '2023-00-10' | [v] (NULL)
-- |  '0000-00-00' | [v] (NULL)
-- |  '0000-01-01' | [v] (NULL)

-- @portable next-day
-- @sql sqlite
SELECT DATE(d, '+1 day') AS v FROM (SELECT CASE WHEN SUBSTR(d, 1, 4) >= '0001' AND SUBSTR(d, 6, 2) BETWEEN '01' AND '12' AND SUBSTR(d, 9, 2) BETWEEN '01' AND
  CASE WHEN SUBSTR(d, 6, 2) IN ('04', '06', '09', '11') THEN '30' WHEN SUBSTR(d, 6, 2) <> '02' THEN '31'
    WHEN y % 400 = 0 OR (y % 4 = 0 AND y % 100 <> 0) THEN '29' ELSE '28' END THEN d END AS d
FROM (SELECT ${text} AS d, CAST(SUBSTR(${text}, 1, 4) AS DECIMAL(4, 0)) AS y) x) z;
-- @sql mysql, mariadb
SELECT DATE_ADD(d, INTERVAL 1 DAY) AS v FROM (SELECT CASE WHEN SUBSTR(d, 1, 4) >= '0001' AND SUBSTR(d, 6, 2) BETWEEN '01' AND '12' AND SUBSTR(d, 9, 2) BETWEEN '01' AND
  CASE WHEN SUBSTR(d, 6, 2) IN ('04', '06', '09', '11') THEN '30' WHEN SUBSTR(d, 6, 2) <> '02' THEN '31'
    WHEN y % 400 = 0 OR (y % 4 = 0 AND y % 100 <> 0) THEN '29' ELSE '28' END THEN d END AS d
FROM (SELECT ${text} AS d, CAST(SUBSTR(${text}, 1, 4) AS DECIMAL(4, 0)) AS y) x) z;
-- @sql postgres
SELECT CAST(CAST(d AS DATE) + INTERVAL '1 day' AS DATE) AS v FROM (SELECT CASE WHEN SUBSTR(d, 1, 4) >= '0001' AND SUBSTR(d, 6, 2) BETWEEN '01' AND '12' AND SUBSTR(d, 9, 2) BETWEEN '01' AND
  CASE WHEN SUBSTR(d, 6, 2) IN ('04', '06', '09', '11') THEN '30' WHEN SUBSTR(d, 6, 2) <> '02' THEN '31'
    WHEN y % 400 = 0 OR (y % 4 = 0 AND y % 100 <> 0) THEN '29' ELSE '28' END THEN d END AS d
FROM (SELECT ${text} AS d, CAST(SUBSTR(${text}, 1, 4) AS DECIMAL(4, 0)) AS y) x) z;
-- => *
-- |  text         | outcome
-- |  '2024-02-29' | [v] ('2024-03-01')
-- |  '2023-02-29' | [v] (NULL)
-- |  '2023-02-30' | [v] (NULL)
-- |  '2023-02-31' | [v] (NULL)
-- |  '2023-02-32' | [v] (NULL)
-- |  '2023-04-31' | [v] (NULL)
-- |  '2023-13-01' | [v] (NULL)
-- |  '2023-00-10' | [v] (NULL)
-- |  '0000-00-00' | [v] (NULL)
-- |  '0000-01-01' | [v] (NULL)
