-- @title     11:30 minus 10:00 is an interval on PostgreSQL, 13000 on MySQL and MariaDB and 0 on SQLite
-- @id        datetime.difference.timestamps
-- @category  datetime
-- @why       an hour and a half of work computed by a - b is billed as 13000 on MySQL and as 0 on SQLite, without an error
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_timestampdiff
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (a TIMESTAMP, b TIMESTAMP);
INSERT INTO t VALUES ('2024-01-15 11:30:00', '2024-01-15 10:00:00');

-- @step minus
SELECT a - b AS elapsed FROM t;
-- => sqlite
-- |  elapsed integer
-- |  0
-- => mariadb
-- |  elapsed unsigned
-- |  13000
-- => postgres
-- |  elapsed interval
-- |  '01:30:00'
-- => mysql
-- |  elapsed integer
-- |  13000

-- @step plus-one
SELECT a + 1 AS v FROM t;
-- => sqlite
-- |  v integer
-- |  2025
-- => mariadb, mysql
-- |  v integer
-- |  20240115113001
-- => postgres
-- |  error undefined_function

-- @portable minus
-- @sql sqlite
SELECT CAST(strftime('%s', a) - strftime('%s', b) AS INTEGER) AS elapsed FROM t;
-- @sql mysql, mariadb
SELECT TIMESTAMPDIFF(SECOND, b, a) AS elapsed FROM t;
-- @sql postgres
SELECT CAST(EXTRACT(EPOCH FROM a - b) AS INTEGER) AS elapsed FROM t;
-- => *
-- |  elapsed integer
-- |  5400

-- @portable plus-one
-- @sql sqlite
SELECT DATETIME(a, '+1 second') AS v FROM t;
-- @sql mysql, mariadb
SELECT a + INTERVAL 1 SECOND AS v FROM t;
-- @sql postgres
SELECT a + INTERVAL '1 second' AS v FROM t;
-- => *
-- |  v
-- |  '2024-01-15 11:30:01'
