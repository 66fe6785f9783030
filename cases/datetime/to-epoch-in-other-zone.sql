-- @title     A text's seconds since 1970 follow the session's zone on the servers and are UTC's on SQLite
-- @id        datetime.epoch.zone
-- @category  datetime
-- @why       the same stored text is another number of seconds for each session on MySQL, and on PostgreSQL with TIMESTAMPTZ
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_unix-timestamp
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT
-- @see       https://sqlite.org/lang_datefunc.html

-- @sql mysql, mariadb
SET time_zone = '+05:00';
-- @sql postgres
SET TIME ZONE 5;
-- @sql sqlite none
-- @end

-- @step text
-- @sql sqlite
SELECT unixepoch('2024-01-15 00:00:00') AS v;
-- @sql mysql, mariadb
SELECT UNIX_TIMESTAMP('2024-01-15 00:00:00') AS v;
-- @sql postgres
SELECT CAST(EXTRACT(EPOCH FROM CAST('2024-01-15 00:00:00' AS TIMESTAMPTZ)) AS BIGINT) AS v;
-- => sqlite
-- |  v integer
-- |  1705276800
-- => mariadb, postgres, mysql
-- |  v integer
-- |  1705258800

-- @step without-zone
-- @sql sqlite
SELECT unixepoch('2024-01-15 00:00:00') AS v;
-- @sql mysql, mariadb
SELECT TIMESTAMPDIFF(SECOND, '1970-01-01', '2024-01-15 00:00:00') AS v;
-- @sql postgres
SELECT CAST(EXTRACT(EPOCH FROM CAST('2024-01-15 00:00:00' AS TIMESTAMP)) AS BIGINT) AS v;
-- => *
-- |  v integer
-- |  1705276800

-- @portable text
-- @sql sqlite
SELECT CAST(strftime('%s', '2024-01-15 00:00:00') AS INTEGER) AS v;
-- @sql mysql, mariadb
SELECT TIMESTAMPDIFF(SECOND, '1970-01-01', '2024-01-15 00:00:00') AS v;
-- @sql postgres
SELECT CAST(EXTRACT(EPOCH FROM CAST('2024-01-15 00:00:00' AS TIMESTAMP)) AS BIGINT) AS v;
-- => *
-- |  v integer
-- |  1705276800
