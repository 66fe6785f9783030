-- @title     CURRENT_TIMESTAMP is UTC on SQLite and the session's wall clock elsewhere
-- @id        datetime.now.zone
-- @category  datetime
-- @why       SQLite always answers UTC, the servers the session's wall clock: rows written by both are hours apart
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/time-zone-support.html
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT

-- @sql mysql, mariadb
SET time_zone = '+05:00';
-- @sql postgres
SET TIME ZONE 5;
-- @sql sqlite none
-- @end

-- The clock that is shown, read as if it were UTC, against the seconds since 1970; in whole hours.
-- @step ahead
-- @sql sqlite
SELECT CAST(ROUND((strftime('%s', CURRENT_TIMESTAMP) - strftime('%s', 'now')) / 3600.0) AS INTEGER) AS hours;
-- @sql mysql, mariadb
SELECT CAST(ROUND((TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', CURRENT_TIMESTAMP) - UNIX_TIMESTAMP()) / 3600) AS SIGNED) AS hours;
-- @sql postgres
SELECT CAST(ROUND((EXTRACT(EPOCH FROM LOCALTIMESTAMP) - EXTRACT(EPOCH FROM CURRENT_TIMESTAMP)) / 3600) AS INTEGER) AS hours;
-- => sqlite
-- |  hours integer
-- |  0
-- => mariadb, postgres, mysql
-- |  hours integer
-- |  5

-- @portable ahead
-- @sql sqlite
SELECT CAST(ROUND((strftime('%s', CURRENT_TIMESTAMP) - strftime('%s', 'now')) / 3600.0) AS INTEGER) AS hours;
-- @sql mysql, mariadb
SELECT CAST(ROUND((TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP()) - UNIX_TIMESTAMP()) / 3600) AS SIGNED) AS hours;
-- @sql postgres
SELECT CAST(ROUND((EXTRACT(EPOCH FROM CURRENT_TIMESTAMP AT TIME ZONE 'UTC') - EXTRACT(EPOCH FROM CURRENT_TIMESTAMP)) / 3600) AS INTEGER) AS hours;
-- => *
-- |  hours integer
-- |  0
