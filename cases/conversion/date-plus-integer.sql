-- @title     d + 1 is the next day on PostgreSQL and a number elsewhere
-- @id        conversion.date.arithmetic
-- @category  conversion
-- @why       a due date of d + 1 is tomorrow on PostgreSQL only, 20240332 on MySQL and MariaDB and 2025 on SQLite, without an error
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-add
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (d DATE);
INSERT INTO t VALUES ('2024-03-31');

-- @step plus-one
SELECT d + 1 AS v FROM t;
-- => sqlite
-- |  v integer
-- |  2025
-- => postgres
-- |  v date
-- |  '2024-04-01'
-- => mariadb, mysql
-- |  v integer
-- |  20240332

-- @step difference
SELECT d - d AS v FROM t;
-- => *
-- |  v integer
-- |  0

-- @portable plus-one
-- @sql sqlite
SELECT DATE(d, '+1 day') AS v FROM t;
-- @sql mysql, mariadb
SELECT DATE_ADD(d, INTERVAL 1 DAY) AS v FROM t;
-- @sql postgres
SELECT d + 1 AS v FROM t;
-- => *
-- |  v
-- |  '2024-04-01'
