-- @title     One month twice from 31 January is 29 March, and 2 April on SQLite
-- @id        datetime.interval.chain
-- @category  datetime
-- @why       a due date computed from the previous one drifts: 31 January becomes 29 March by steps, 2 April on SQLite, and 31 March at once
-- @see       https://sqlite.org/lang_datefunc.html#modifiers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-add
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html

CREATE TABLE t (d DATE);
INSERT INTO t VALUES ('2024-01-31'), ('2024-12-31');

-- @step by-steps
-- @sql sqlite
SELECT DATE(DATE(d, '+1 month'), '+1 month') AS due FROM t ORDER BY d;
-- @sql mysql, mariadb
SELECT d + INTERVAL 1 MONTH + INTERVAL 1 MONTH AS due FROM t ORDER BY d;
-- @sql postgres
SELECT CAST(d + INTERVAL '1 month' + INTERVAL '1 month' AS DATE) AS due FROM t ORDER BY d;
-- => sqlite
-- |  due text
-- |  '2024-04-02'
-- |  '2025-03-03'
-- => mariadb, postgres, mysql
-- |  due date
-- |  '2024-03-29'
-- |  '2025-02-28'

-- @step at-once
-- @sql sqlite
SELECT DATE(d, '+2 months') AS due FROM t ORDER BY d;
-- @sql mysql, mariadb
SELECT d + INTERVAL 2 MONTH AS due FROM t ORDER BY d;
-- @sql postgres
SELECT CAST(d + INTERVAL '2 months' AS DATE) AS due FROM t ORDER BY d;
-- => sqlite
-- |  due text
-- |  '2024-03-31'
-- |  '2025-03-03'
-- => mariadb, postgres, mysql
-- |  due date
-- |  '2024-03-31'
-- |  '2025-02-28'

-- @step one-expression
-- @sql sqlite
SELECT DATE(d, '+1 month', '+1 day') AS due FROM t ORDER BY d;
-- @sql mysql, mariadb
SELECT d + INTERVAL 1 MONTH + INTERVAL 1 DAY AS due FROM t ORDER BY d;
-- @sql postgres
SELECT CAST(d + INTERVAL '1 month 1 day' AS DATE) AS due FROM t ORDER BY d;
-- => sqlite
-- |  due text
-- |  '2024-03-03'
-- |  '2025-02-01'
-- => mariadb, postgres, mysql
-- |  due date
-- |  '2024-03-01'
-- |  '2025-02-01'

-- Two months at once and from the first day, which is what a due date is; SQLite has to be told of the last day of a shorter month.
-- @portable by-steps
-- @sql sqlite
SELECT CASE WHEN STRFTIME('%d', d, '+2 months') < STRFTIME('%d', d) THEN DATE(d, 'start of month', '+3 months', '-1 day') ELSE DATE(d, '+2 months') END AS due FROM t ORDER BY d;
-- @sql mysql, mariadb
SELECT d + INTERVAL 2 MONTH AS due FROM t ORDER BY d;
-- @sql postgres
SELECT CAST(d + INTERVAL '2 months' AS DATE) AS due FROM t ORDER BY d;
-- => *
-- |  due
-- |  '2024-03-31'
-- |  '2025-02-28'

-- @portable at-once
-- @sql sqlite
SELECT CASE WHEN STRFTIME('%d', d, '+2 months') < STRFTIME('%d', d) THEN DATE(d, 'start of month', '+3 months', '-1 day') ELSE DATE(d, '+2 months') END AS due FROM t ORDER BY d;
-- @sql mysql, mariadb
SELECT d + INTERVAL 2 MONTH AS due FROM t ORDER BY d;
-- @sql postgres
SELECT CAST(d + INTERVAL '2 months' AS DATE) AS due FROM t ORDER BY d;
-- => *
-- |  due
-- |  '2024-03-31'
-- |  '2025-02-28'

-- @portable one-expression
-- @sql sqlite
SELECT DATE(CASE WHEN STRFTIME('%d', d, '+1 month') < STRFTIME('%d', d) THEN DATE(d, 'start of month', '+2 months', '-1 day') ELSE DATE(d, '+1 month') END, '+1 day') AS due FROM t ORDER BY d;
-- @sql mysql, mariadb
SELECT d + INTERVAL 1 MONTH + INTERVAL 1 DAY AS due FROM t ORDER BY d;
-- @sql postgres
SELECT CAST(d + INTERVAL '1 month 1 day' AS DATE) AS due FROM t ORDER BY d;
-- => *
-- |  due
-- |  '2024-03-01'
-- |  '2025-02-01'
