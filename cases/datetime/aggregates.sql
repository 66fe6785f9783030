-- @title     AVG of a date is 2024 on SQLite, 20240116 on MySQL and MariaDB and refused by PostgreSQL
-- @id        datetime.aggregate
-- @category  datetime
-- @why       a report's average date, AVG(d), prints 2024 or 20240116.0000 and fails on PostgreSQL, which alone adds up times of day
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @see       https://sqlite.org/lang_aggfunc.html

CREATE TABLE t (d DATE, a TIME, at TIMESTAMP);
INSERT INTO t VALUES ('2024-01-15', '01:30:00', '2024-01-15 01:30:00'), ('2024-01-17', '02:45:00', '2024-01-17 02:45:00');

-- @step extremes
SELECT MIN(d) AS first, MAX(d) AS last FROM t;
-- => sqlite
-- |  first text   | last text
-- |  '2024-01-15' | '2024-01-17'
-- => mariadb, mysql, postgres
-- |  first date   | last date
-- |  '2024-01-15' | '2024-01-17'

-- @step average-date
SELECT AVG(d) AS v FROM t;
-- => sqlite
-- |  v double
-- |  2024.0
-- => mariadb, mysql
-- |  v decimal
-- |  20240116.0000
-- => postgres
-- |  error undefined_function

-- @step total-time
SELECT SUM(a) AS v FROM t;
-- => sqlite
-- |  v double
-- |  3.0
-- => mariadb, mysql
-- |  v decimal
-- |  37500
-- => postgres
-- |  v interval
-- |  '04:15:00'

-- @step average-time
SELECT AVG(a) AS v FROM t;
-- => sqlite
-- |  v double
-- |  1.5
-- => mariadb, mysql
-- |  v decimal
-- |  18750.0000
-- => postgres
-- |  v interval
-- |  '02:07:30'

-- @step total-timestamp
SELECT SUM(at) AS v FROM t;
-- => sqlite
-- |  v double
-- |  4048.0
-- => mariadb, mysql
-- |  v decimal
-- |  40480232037500
-- => postgres
-- |  error undefined_function

-- @portable total-time
-- @sql sqlite
SELECT SUM(strftime('%s', '1970-01-01 ' || a)) AS v FROM t;
-- @sql mysql, mariadb
SELECT SUM(TIME_TO_SEC(a)) AS v FROM t;
-- @sql postgres
SELECT CAST(SUM(EXTRACT(EPOCH FROM a)) AS BIGINT) AS v FROM t;
-- => *
-- |  v
-- |  15300

-- @portable average-date
-- @sql sqlite
SELECT AVG(julianday(d) - julianday('2024-01-15')) AS v FROM t;
-- @sql mysql, mariadb
SELECT AVG(DATEDIFF(d, '2024-01-15')) AS v FROM t;
-- @sql postgres
SELECT AVG(d - DATE '2024-01-15') AS v FROM t;
-- => *
-- |  v
-- |  1.0000

-- @portable average-time
-- @sql sqlite
SELECT AVG(strftime('%s', '1970-01-01 ' || a)) AS v FROM t;
-- @sql mysql, mariadb
SELECT AVG(TIME_TO_SEC(a)) AS v FROM t;
-- @sql postgres
SELECT AVG(EXTRACT(EPOCH FROM a)) AS v FROM t;
-- => *
-- |  v
-- |  7650.0000

-- @portable total-timestamp
-- @sql sqlite
SELECT SUM(strftime('%s', at)) AS v FROM t;
-- @sql mysql, mariadb
SELECT SUM(TIMESTAMPDIFF(SECOND, '1970-01-01', at)) AS v FROM t;
-- @sql postgres
SELECT CAST(SUM(EXTRACT(EPOCH FROM at)) AS BIGINT) AS v FROM t;
-- => *
-- |  v
-- |  3410741700
