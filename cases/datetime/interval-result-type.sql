-- @title     A date plus a day is a timestamp on PostgreSQL, a date on MySQL and MariaDB and text on SQLite
-- @id        datetime.interval.type
-- @category  datetime
-- @why       a due date of a date plus a day reaches the program as a timestamp on PostgreSQL, a date on MySQL and a text on SQLite
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-add
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (d DATE, at TIMESTAMP);
INSERT INTO t VALUES ('2024-01-15', '2024-01-15 10:00:00');

-- @step date-plus-day
-- @sql sqlite
SELECT DATE(d, '+1 day') AS v FROM t;
-- @sql mysql, mariadb
SELECT d + INTERVAL 1 DAY AS v FROM t;
-- @sql postgres
SELECT d + INTERVAL '1 day' AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-01-16'
-- => mariadb, mysql
-- |  v date
-- |  '2024-01-16'
-- => postgres
-- |  v timestamp
-- |  '2024-01-16 00:00:00'

-- @step date-plus-hour
-- @sql sqlite
SELECT DATETIME(d, '+1 hour') AS v FROM t;
-- @sql mysql, mariadb
SELECT d + INTERVAL 1 HOUR AS v FROM t;
-- @sql postgres
SELECT d + INTERVAL '1 hour' AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-01-15 01:00:00'
-- => mariadb, postgres, mysql
-- |  v timestamp
-- |  '2024-01-15 01:00:00'

-- @step text-plus-day
-- @sql sqlite
SELECT DATE('2024-01-15', '+1 day') AS v;
-- @sql mysql, mariadb
SELECT '2024-01-15' + INTERVAL 1 DAY AS v;
-- @sql postgres
SELECT '2024-01-15' + INTERVAL '1 day' AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  '2024-01-16'
-- => postgres
-- |  error invalid_datetime_format

-- @step timestamp-plus-day
-- @sql sqlite
SELECT DATETIME(at, '+1 day') AS v FROM t;
-- @sql mysql, mariadb
SELECT at + INTERVAL 1 DAY AS v FROM t;
-- @sql postgres
SELECT at + INTERVAL '1 day' AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-01-16 10:00:00'
-- => mariadb, postgres, mysql
-- |  v timestamp
-- |  '2024-01-16 10:00:00'

-- @portable date-plus-day
-- @sql sqlite
SELECT DATE(d, '+1 day') AS v FROM t;
-- @sql mysql, mariadb
SELECT CAST(d + INTERVAL 1 DAY AS DATE) AS v FROM t;
-- @sql postgres
SELECT CAST(d + INTERVAL '1 day' AS DATE) AS v FROM t;
-- => *
-- |  v
-- |  '2024-01-16'
