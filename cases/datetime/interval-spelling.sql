-- @title     DATE '…' + INTERVAL '1' MONTH is read by all but SQLite
-- @id        datetime.interval.spelling
-- @category  datetime
-- @why       a query that adds INTERVAL '1' MONTH runs on PostgreSQL and MySQL, with another type of result, and not on SQLite, which has modifiers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-add
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://sqlite.org/lang_datefunc.html#modifiers
-- @each sum = DATE '2024-01-15' + INTERVAL '1' MONTH, DATE '2024-01-15' + INTERVAL 1 MONTH, DATE '2024-01-15' + INTERVAL '1 month', '2024-01-15' + INTERVAL '1' MONTH, DATE_ADD('2024-01-15', INTERVAL 1 MONTH), ADDDATE('2024-01-15', 31), DATE('2024-01-15', '+1 month'), DATEADD(month, 1, '2024-01-15'), INTERVAL '1' MONTH + DATE '2024-01-15'

-- @step add
SELECT ${sum} AS v;
-- => sqlite
-- |  sum                                      | outcome
-- |  DATE '2024-01-15' + INTERVAL '1' MONTH   | error syntax_error
-- |  DATE '2024-01-15' + INTERVAL 1 MONTH     | error syntax_error
-- |  DATE '2024-01-15' + INTERVAL '1 month'   | error syntax_error
-- |  '2024-01-15' + INTERVAL '1' MONTH        | error syntax_error
-- |  DATE_ADD('2024-01-15', INTERVAL 1 MONTH) | error syntax_error
-- |  ADDDATE('2024-01-15', 31)                | error undefined_function
-- |  DATE('2024-01-15', '+1 month')           | [v text] ('2024-02-15')
-- |  DATEADD(month, 1, '2024-01-15')          | error undefined_column
-- |  INTERVAL '1' MONTH + DATE '2024-01-15'   | error syntax_error
-- => mariadb, mysql
-- |  sum                                      | outcome
-- |  DATE '2024-01-15' + INTERVAL '1' MONTH   | [v date] ('2024-02-15')
-- |  DATE '2024-01-15' + INTERVAL 1 MONTH     | [v date] ('2024-02-15')
-- |  DATE '2024-01-15' + INTERVAL '1 month'   | error syntax_error
-- |  '2024-01-15' + INTERVAL '1' MONTH        | [v text] ('2024-02-15')
-- |  DATE_ADD('2024-01-15', INTERVAL 1 MONTH) | [v text] ('2024-02-15')
-- |  ADDDATE('2024-01-15', 31)                | [v text] ('2024-02-15')
-- |  DATE('2024-01-15', '+1 month')           | error syntax_error
-- |  DATEADD(month, 1, '2024-01-15')          | error undefined_function
-- |  INTERVAL '1' MONTH + DATE '2024-01-15'   | [v date] ('2024-02-15')
-- => postgres
-- |  sum                                      | outcome
-- |  DATE '2024-01-15' + INTERVAL '1' MONTH   | [v timestamp] ('2024-02-15 00:00:00')
-- |  DATE '2024-01-15' + INTERVAL 1 MONTH     | error syntax_error
-- |  DATE '2024-01-15' + INTERVAL '1 month'   | [v timestamp] ('2024-02-15 00:00:00')
-- |  '2024-01-15' + INTERVAL '1' MONTH        | error invalid_datetime_format
-- |  DATE_ADD('2024-01-15', INTERVAL 1 MONTH) | error syntax_error
-- |  ADDDATE('2024-01-15', 31)                | error undefined_function
-- |  DATE('2024-01-15', '+1 month')           | error undefined_function
-- |  DATEADD(month, 1, '2024-01-15')          | error undefined_column
-- |  INTERVAL '1' MONTH + DATE '2024-01-15'   | [v timestamp] ('2024-02-15 00:00:00')

-- @portable add
-- @sql sqlite
SELECT DATE('2024-01-15', '+1 month') AS v;
-- @sql mysql, mariadb
SELECT DATE_ADD('2024-01-15', INTERVAL 1 MONTH) AS v;
-- @sql postgres
SELECT CAST(DATE '2024-01-15' + INTERVAL '1 month' AS DATE) AS v;
-- => *
-- |  v
-- |  '2024-02-15'
