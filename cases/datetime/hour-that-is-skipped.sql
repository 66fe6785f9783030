-- @title     A time in the hour that the clocks skip is an hour later on PostgreSQL and refused by MySQL and MariaDB
-- @id        datetime.zone.skipped-hour
-- @category  datetime
-- @why       an appointment at 02:30 on the last Sunday of March stops the INSERT on MySQL and MariaDB and is at 03:30 on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://mariadb.com/kb/en/timestamp/
-- @see       https://sqlite.org/lang_datefunc.html

-- @sql postgres
SET TIME ZONE 'Europe/Berlin';
CREATE TABLE t (at TIMESTAMP WITH TIME ZONE);
-- @sql mysql, mariadb
SET time_zone = 'Europe/Berlin';
CREATE TABLE t (at TIMESTAMP NULL);
-- @sql sqlite
CREATE TABLE t (at TIMESTAMP);
-- @end

-- @step insert
INSERT INTO t VALUES ('2024-03-31 02:30:00');
-- => sqlite, postgres
-- |  ok 1 row
-- => mysql, mariadb
-- |  error invalid_datetime_format
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step read
-- @after insert
-- @sql postgres
SELECT CAST(at AS TIMESTAMP) AS v FROM t;
-- @sql *
SELECT at AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-03-31 02:30:00'
-- => postgres
-- |  v timestamp
-- |  '2024-03-31 03:30:00'
-- => mysql:non-strict
-- |  v timestamp
-- |  '2024-03-31 03:00:00'

-- In a column that knows no zone the clock shows what was said; which moment that is, is asked apart.
-- @portable read
-- @sql mysql, mariadb
CREATE TABLE u (at DATETIME);
INSERT INTO u VALUES ('2024-03-31 02:30:00');
SELECT at AS v FROM u;
-- @sql *
CREATE TABLE u (at TIMESTAMP);
INSERT INTO u VALUES ('2024-03-31 02:30:00');
SELECT at AS v FROM u;
-- => *
-- |  v
-- |  '2024-03-31 02:30:00'
