-- @title     24 hours over a change of the clocks move the hour on PostgreSQL only
-- @id        datetime.zone.summer-time
-- @category  datetime
-- @why       a reminder 24 hours later, over the change of clocks, is an hour later by the clock on PostgreSQL and not on MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/time-zone-support.html
-- @see       https://sqlite.org/lang_datefunc.html

-- @sql postgres
SET TIME ZONE 'Europe/Berlin';
CREATE TABLE t (at TIMESTAMP WITH TIME ZONE);
-- @sql mysql, mariadb
SET time_zone = 'Europe/Berlin';
CREATE TABLE t (at TIMESTAMP);
-- @sql sqlite
CREATE TABLE t (at TIMESTAMP);
-- @end
INSERT INTO t VALUES ('2024-03-30 12:00:00');

-- @step day
-- @sql sqlite
SELECT datetime(at, '+1 day') AS v FROM t;
-- @sql mysql, mariadb
SELECT at + INTERVAL 1 DAY AS v FROM t;
-- @sql postgres
SELECT CAST(at + INTERVAL '1 day' AS TIMESTAMP) AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-03-31 12:00:00'
-- => mariadb, postgres, mysql
-- |  v timestamp
-- |  '2024-03-31 12:00:00'

-- @step hours
-- @sql sqlite
SELECT datetime(at, '+24 hours') AS v FROM t;
-- @sql mysql, mariadb
SELECT at + INTERVAL 24 HOUR AS v FROM t;
-- @sql postgres
SELECT CAST(at + INTERVAL '24 hours' AS TIMESTAMP) AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-03-31 12:00:00'
-- => mariadb, mysql
-- |  v timestamp
-- |  '2024-03-31 12:00:00'
-- => postgres
-- |  v timestamp
-- |  '2024-03-31 13:00:00'

-- @portable hours
-- @sql sqlite
SELECT datetime(at, '+24 hours') AS v FROM t;
-- @sql mysql, mariadb
SELECT at + INTERVAL 24 HOUR AS v FROM t;
-- @sql postgres
SELECT CAST(at AS TIMESTAMP) + INTERVAL '24 hours' AS v FROM t;
-- => *
-- |  v
-- |  '2024-03-31 12:00:00'
