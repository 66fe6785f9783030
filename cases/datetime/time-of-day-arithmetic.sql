-- @title     23:00 plus two hours is 25:00 on MySQL and MariaDB and 01:00 elsewhere
-- @id        datetime.time.arithmetic
-- @category  datetime
-- @why       a closing time of 23:00 plus two hours is 25:00 on MySQL and MariaDB, which no clock shows, and 01:00 elsewhere
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_addtime
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (a TIME);
INSERT INTO t VALUES ('23:00:00');

-- @step later
-- @sql sqlite
SELECT TIME(a, '+2 hours') AS v FROM t;
-- @sql mysql, mariadb
SELECT a + INTERVAL 2 HOUR AS v FROM t;
-- @sql postgres
SELECT a + INTERVAL '2 hours' AS v FROM t;
-- => sqlite
-- |  v text
-- |  '01:00:00'
-- => mariadb, mysql
-- |  v time
-- |  '25:00:00'
-- => postgres
-- |  v time
-- |  '01:00:00'

-- @step earlier
-- @sql sqlite
SELECT TIME(a, '-24 hours') AS v FROM t;
-- @sql mysql, mariadb
SELECT a - INTERVAL 24 HOUR AS v FROM t;
-- @sql postgres
SELECT a - INTERVAL '24 hours' AS v FROM t;
-- => sqlite
-- |  v text
-- |  '23:00:00'
-- => mariadb, mysql
-- |  v time
-- |  '-01:00:00'
-- => postgres
-- |  v time
-- |  '23:00:00'

-- @step difference
SELECT a - a AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  0
-- => postgres
-- |  v interval
-- |  '00:00:00'

-- @step plus-number
SELECT a + 1 AS v FROM t;
-- => sqlite
-- |  v integer
-- |  24
-- => mariadb, mysql
-- |  v integer
-- |  230001
-- => postgres
-- |  error undefined_function

-- @portable later
-- @sql sqlite
SELECT TIME(a, '+2 hours') AS v FROM t;
-- @sql mysql, mariadb
SELECT CAST(TIMESTAMP('2000-01-01', a) + INTERVAL 2 HOUR AS TIME) AS v FROM t;
-- @sql postgres
SELECT a + INTERVAL '2 hours' AS v FROM t;
-- => *
-- |  v
-- |  '01:00:00'

-- @portable earlier
-- @sql sqlite
SELECT TIME(a, '-24 hours') AS v FROM t;
-- @sql mysql, mariadb
SELECT CAST(TIMESTAMP('2000-01-02', a) - INTERVAL 24 HOUR AS TIME) AS v FROM t;
-- @sql postgres
SELECT a - INTERVAL '24 hours' AS v FROM t;
-- => *
-- |  v
-- |  '23:00:00'

-- @portable difference
-- @sql sqlite
SELECT strftime('%s', '1970-01-01 ' || a) - strftime('%s', '1970-01-01 ' || a) AS v FROM t;
-- @sql mysql, mariadb
SELECT TIME_TO_SEC(a) - TIME_TO_SEC(a) AS v FROM t;
-- @sql postgres
SELECT CAST(EXTRACT(EPOCH FROM a - a) AS INTEGER) AS v FROM t;
-- => *
-- |  v integer
-- |  0

-- @portable plus-number
-- @sql sqlite
SELECT TIME(a, '+1 second') AS v FROM t;
-- @sql mysql, mariadb
SELECT CAST(TIMESTAMP('2000-01-01', a) + INTERVAL 1 SECOND AS TIME) AS v FROM t;
-- @sql postgres
SELECT a + INTERVAL '1 second' AS v FROM t;
-- => *
-- |  v
-- |  '23:00:01'
