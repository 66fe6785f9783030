-- @title     DATE_TRUNC exists on PostgreSQL only
-- @id        datetime.truncate.month
-- @category  datetime
-- @why       a monthly report by DATE_TRUNC runs on PostgreSQL only; what replaces it elsewhere answers text and not a time
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-TRUNC
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-format
-- @see       https://sqlite.org/lang_datefunc.html#modifiers

CREATE TABLE t (at TIMESTAMP);
INSERT INTO t VALUES ('2024-05-06 07:08:09');

-- @step function
SELECT DATE_TRUNC('month', at) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  v timestamp
-- |  '2024-05-01 00:00:00'

-- @step idiom
-- @sql sqlite
SELECT DATE(at, 'start of month') AS v FROM t;
-- @sql mysql, mariadb
SELECT DATE_FORMAT(at, '%Y-%m-01') AS v FROM t;
-- @sql postgres
SELECT DATE_TRUNC('month', at) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  '2024-05-01'
-- => postgres
-- |  v timestamp
-- |  '2024-05-01 00:00:00'

-- @portable idiom
-- @sql mysql, mariadb
SELECT CONCAT(SUBSTR(CAST(at AS CHAR(19)), 1, 8), '01') AS v FROM t;
-- @sql *
SELECT SUBSTR(CAST(at AS CHAR(19)), 1, 8) || '01' AS v FROM t;
-- => *
-- |  v text
-- |  '2024-05-01'
