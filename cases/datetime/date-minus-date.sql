-- @title     1 March minus 1 February is 29 on PostgreSQL, 100 on MySQL and MariaDB and 0 on SQLite
-- @id        datetime.difference.dates
-- @category  datetime
-- @why       two date columns 29 days apart are 29, 100 or 0 apart, without an error anywhere
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_datediff
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (a DATE, b DATE);
INSERT INTO t VALUES ('2024-03-01', '2024-02-01');

-- @step columns
SELECT a - b AS days FROM t;
-- => sqlite
-- |  days integer
-- |  0
-- => mariadb, mysql
-- |  days integer
-- |  100
-- => postgres
-- |  days integer
-- |  29

-- @step texts
SELECT '2024-03-01' - '2024-02-01' AS days;
-- => sqlite
-- |  days integer
-- |  0
-- => mariadb, mysql
-- |  days double
-- |  0.0
-- |  warning value_converted
-- |  warning value_converted
-- => postgres
-- |  error ambiguous_function

-- @step casts
SELECT CAST('2024-03-01' AS DATE) - CAST('2024-02-01' AS DATE) AS days;
-- => sqlite
-- |  days integer
-- |  0
-- => mariadb, mysql
-- |  days integer
-- |  100
-- => postgres
-- |  days integer
-- |  29

-- @portable columns
-- @sql sqlite
SELECT CAST(julianday(a) - julianday(b) AS INTEGER) AS days FROM t;
-- @sql mysql, mariadb
SELECT DATEDIFF(a, b) AS days FROM t;
-- @sql postgres
SELECT a - b AS days FROM t;
-- => *
-- |  days integer
-- |  29

-- @portable casts
-- @sql sqlite
SELECT CAST(julianday('2024-03-01') - julianday('2024-02-01') AS INTEGER) AS days;
-- @sql mysql, mariadb
SELECT DATEDIFF('2024-03-01', '2024-02-01') AS days;
-- @sql postgres
SELECT CAST('2024-03-01' AS DATE) - CAST('2024-02-01' AS DATE) AS days;
-- => *
-- |  days integer
-- |  29
