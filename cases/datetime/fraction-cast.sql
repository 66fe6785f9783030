-- @title     A cast of 59.6 seconds rounds up on MySQL, cuts off on MariaDB and is the year on SQLite
-- @id        datetime.fraction.cast
-- @category  datetime
-- @why       an event at 23:59:59.6 on New Year's Eve, cast to whole seconds, is in the next year on MySQL and the number 2023 on SQLite
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://mariadb.com/kb/en/cast/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @each text = '2023-12-31 23:59:59.4', '2023-12-31 23:59:59.6', '2023-12-31 23:59:59.123456789'

-- @step cast
-- @sql mysql, mariadb
SELECT CAST(${text} AS DATETIME) AS v;
-- @sql *
SELECT CAST(${text} AS TIMESTAMP) AS v;
-- => sqlite
-- |  v integer
-- |  2023
-- => mariadb
-- |  v timestamp
-- |  '2023-12-31 23:59:59'
-- => postgres
-- |  text                            | outcome
-- |  '2023-12-31 23:59:59.4'         | [v timestamp] ('2023-12-31 23:59:59.4')
-- |  '2023-12-31 23:59:59.6'         | [v timestamp] ('2023-12-31 23:59:59.6')
-- |  '2023-12-31 23:59:59.123456789' | [v timestamp] ('2023-12-31 23:59:59.123457')
-- => mysql
-- |  text                            | outcome
-- |  '2023-12-31 23:59:59.4'         | [v timestamp] ('2023-12-31 23:59:59')
-- |  '2023-12-31 23:59:59.6'         | [v timestamp] ('2024-01-01 00:00:00')
-- |  '2023-12-31 23:59:59.123456789' | [v timestamp] ('2023-12-31 23:59:59')

-- @step cast-whole
-- @sql mysql, mariadb
SELECT CAST(${text} AS DATETIME(0)) AS v;
-- @sql *
SELECT CAST(${text} AS TIMESTAMP(0)) AS v;
-- => sqlite
-- |  v integer
-- |  2023
-- => mariadb
-- |  v timestamp
-- |  '2023-12-31 23:59:59'
-- => postgres, mysql
-- |  text                            | outcome
-- |  '2023-12-31 23:59:59.4'         | [v timestamp] ('2023-12-31 23:59:59')
-- |  '2023-12-31 23:59:59.6'         | [v timestamp] ('2024-01-01 00:00:00')
-- |  '2023-12-31 23:59:59.123456789' | [v timestamp] ('2023-12-31 23:59:59')

-- @step date
-- @sql sqlite
SELECT DATE(${text}) AS v;
-- @sql *
SELECT CAST(${text} AS DATE) AS v;
-- => sqlite
-- |  v text
-- |  '2023-12-31'
-- => mariadb, postgres, mysql
-- |  v date
-- |  '2023-12-31'

-- Cut to the second as text, which rounds nowhere.
-- @portable cast
SELECT SUBSTR(${text}, 1, 19) AS v;
-- => *
-- |  v text
-- |  '2023-12-31 23:59:59'

-- @portable cast-whole
SELECT SUBSTR(${text}, 1, 19) AS v;
-- => *
-- |  v text
-- |  '2023-12-31 23:59:59'
