-- @title     A time in the hour that comes twice is the first one on MySQL and MariaDB and the second on PostgreSQL
-- @id        datetime.zone.doubled-hour
-- @category  datetime
-- @why       an event at 02:30 in the night when the clocks go back is an hour later on PostgreSQL than on MySQL and MariaDB, without a word
-- @see       https://www.postgresql.org/docs/current/datetime-invalid-input.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/time-zone-support.html
-- @see       https://mariadb.com/kb/en/time-zones/
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
INSERT INTO t VALUES ('2024-10-27 02:30:00');

-- What was stored, as UTC shows it.
-- @step utc
-- @sql postgres
SET TIME ZONE 0;
SELECT CAST(at AS TIMESTAMP) AS v FROM t;
-- @sql mysql, mariadb
SET time_zone = '+00:00';
SELECT at AS v FROM t;
-- @sql sqlite
SELECT at AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-10-27 02:30:00'
-- => postgres
-- |  v timestamp
-- |  '2024-10-27 01:30:00'
-- => mysql, mariadb
-- |  v timestamp
-- |  '2024-10-27 00:30:00'

-- Which of the two hours it is, is said by the moment in UTC.
-- @portable utc
-- @sql postgres
SET TIME ZONE 0;
CREATE TABLE u (at TIMESTAMP WITH TIME ZONE);
INSERT INTO u VALUES ('2024-10-27 00:30:00');
SELECT CAST(at AS TIMESTAMP) AS v FROM u;
-- @sql mysql, mariadb
SET time_zone = '+00:00';
CREATE TABLE u (at TIMESTAMP NULL);
INSERT INTO u VALUES ('2024-10-27 00:30:00');
SELECT at AS v FROM u;
-- @sql sqlite
CREATE TABLE u (at TIMESTAMP);
INSERT INTO u VALUES ('2024-10-27 00:30:00');
SELECT at AS v FROM u;
-- => *
-- |  v
-- |  '2024-10-27 00:30:00'
