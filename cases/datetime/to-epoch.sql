-- @title     A second before 1970 is -1 on SQLite and PostgreSQL, 0 on MySQL and NULL on MariaDB
-- @id        datetime.epoch.to
-- @category  datetime
-- @why       a birth date before 1970 turned into seconds is 0 on MySQL and NULL on MariaDB; only SQLite leaves out the fraction of a second
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_unix-timestamp
-- @see       https://mariadb.com/kb/en/unix_timestamp/
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT
-- @each text = '1970-01-01 00:00:00', '2024-01-15 10:11:12', '1969-12-31 23:59:59', '1901-01-01 00:00:00', '2040-01-01 00:00:00', '2024-01-15 10:11:12.75'

-- @sql mysql, mariadb
SET time_zone = '+00:00';
-- @sql postgres
SET TIME ZONE 0;
-- @sql sqlite none
-- @end

-- @step epoch
-- @sql sqlite
SELECT unixepoch(${text}) AS v;
-- @sql mysql, mariadb
SELECT UNIX_TIMESTAMP(${text}) AS v;
-- @sql postgres
SELECT EXTRACT(EPOCH FROM CAST(${text} AS TIMESTAMP)) AS v;
-- => sqlite
-- |  text                     | outcome
-- |  '1970-01-01 00:00:00'    | [v integer] (0)
-- |  '2024-01-15 10:11:12'    | [v integer] (1705313472)
-- |  '1969-12-31 23:59:59'    | [v integer] (-1)
-- |  '1901-01-01 00:00:00'    | [v integer] (-2177452800)
-- |  '2040-01-01 00:00:00'    | [v integer] (2208988800)
-- |  '2024-01-15 10:11:12.75' | [v integer] (1705313472)
-- => mariadb<11.8
-- |  text                     | outcome
-- |  '1970-01-01 00:00:00'    | [v integer] (0)
-- |  '2024-01-15 10:11:12'    | [v integer] (1705313472)
-- |  '1969-12-31 23:59:59'    | [v integer] (NULL)
-- |  '1901-01-01 00:00:00'    | [v integer] (NULL)
-- |  '2040-01-01 00:00:00'    | [v integer] (NULL)
-- |  '2024-01-15 10:11:12.75' | [v decimal] (1705313472.75)
-- => mariadb>=11.8
-- |  text                     | outcome
-- |  '1970-01-01 00:00:00'    | [v integer] (NULL)
-- |  '2024-01-15 10:11:12'    | [v integer] (1705313472)
-- |  '1969-12-31 23:59:59'    | [v integer] (NULL)
-- |  '1901-01-01 00:00:00'    | [v integer] (NULL)
-- |  '2040-01-01 00:00:00'    | [v integer] (2208988800)
-- |  '2024-01-15 10:11:12.75' | [v decimal] (1705313472.75)
-- => postgres
-- |  text                     | outcome
-- |  '1970-01-01 00:00:00'    | [v decimal] (0.000000)
-- |  '2024-01-15 10:11:12'    | [v decimal] (1705313472.000000)
-- |  '1969-12-31 23:59:59'    | [v decimal] (-1.000000)
-- |  '1901-01-01 00:00:00'    | [v decimal] (-2177452800.000000)
-- |  '2040-01-01 00:00:00'    | [v decimal] (2208988800.000000)
-- |  '2024-01-15 10:11:12.75' | [v decimal] (1705313472.750000)
-- => mysql
-- |  text                     | outcome
-- |  '1970-01-01 00:00:00'    | [v integer] (0)
-- |  '2024-01-15 10:11:12'    | [v integer] (1705313472)
-- |  '1969-12-31 23:59:59'    | [v integer] (0)
-- |  '1901-01-01 00:00:00'    | [v integer] (0)
-- |  '2040-01-01 00:00:00'    | [v integer] (2208988800)
-- |  '2024-01-15 10:11:12.75' | [v decimal] (1705313472.75)

-- @portable epoch
-- @sql sqlite
SELECT CAST(strftime('%s', ${text}) AS INTEGER) AS v;
-- @sql mysql, mariadb
SELECT TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', ${text}) AS v;
-- @sql postgres
SELECT FLOOR(EXTRACT(EPOCH FROM CAST(${text} AS TIMESTAMP))) AS v;
-- => *
-- |  text                     | outcome
-- |  '1970-01-01 00:00:00'    | [v] (0)
-- |  '2024-01-15 10:11:12'    | [v] (1705313472)
-- |  '1969-12-31 23:59:59'    | [v] (-1)
-- |  '1901-01-01 00:00:00'    | [v] (-2177452800)
-- |  '2040-01-01 00:00:00'    | [v] (2208988800)
-- |  '2024-01-15 10:11:12.75' | [v] (1705313472)
