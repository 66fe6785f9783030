-- @title     AT TIME ZONE runs on PostgreSQL only, CONVERT_TZ on MySQL and MariaDB only
-- @id        datetime.zone.convert
-- @category  datetime
-- @why       a query with AT TIME ZONE or CONVERT_TZ runs on one family only, and PostgreSQL reads '+02' as two hours west: the wrong direction
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-ZONECONVERT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_convert-tz
-- @see       https://mariadb.com/kb/en/convert_tz/
-- @see       https://sqlite.org/lang_datefunc.html#time_values
-- @each conversion = TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC', TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02', TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02:00', TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE INTERVAL '2 hours', CONVERT_TZ('2024-01-15 12:00:00', '+02:00', '+00:00'), TIMEZONE('+02', TIMESTAMP '2024-01-15 12:00:00'), DATETIME('2024-01-15 12:00:00+02:00'), CAST('2024-01-15 12:00:00+02:00' AS DATETIME)

-- @sql mysql, mariadb
SET time_zone = '+00:00';
-- @sql postgres
SET TIME ZONE 0;
-- @sql sqlite none
-- @end

-- @step convert
SELECT ${conversion} AS v;
-- => sqlite
-- |  conversion | outcome
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02:00' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE INTERVAL '2 hours' | error syntax_error
-- |  CONVERT_TZ('2024-01-15 12:00:00', '+02:00', '+00:00') | error undefined_function
-- |  TIMEZONE('+02', TIMESTAMP '2024-01-15 12:00:00') | error syntax_error
-- |  DATETIME('2024-01-15 12:00:00+02:00') | [v text] ('2024-01-15 10:00:00')
-- |  CAST('2024-01-15 12:00:00+02:00' AS DATETIME) | [v integer] (2024)
-- => mariadb
-- |  conversion | outcome
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02:00' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE INTERVAL '2 hours' | error syntax_error
-- |  CONVERT_TZ('2024-01-15 12:00:00', '+02:00', '+00:00') | [v timestamp] ('2024-01-15 10:00:00')
-- |  TIMEZONE('+02', TIMESTAMP '2024-01-15 12:00:00') | error undefined_function
-- |  DATETIME('2024-01-15 12:00:00+02:00') | error syntax_error
-- |  CAST('2024-01-15 12:00:00+02:00' AS DATETIME) | [v timestamp] ('2024-01-15 12:00:00'); warning value_converted
-- => postgres
-- |  conversion | outcome
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC' | [v timestamptz] ('2024-01-15 12:00:00+00')
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02' | [v timestamptz] ('2024-01-15 14:00:00+00')
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02:00' | [v timestamptz] ('2024-01-15 14:00:00+00')
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE INTERVAL '2 hours' | [v timestamptz] ('2024-01-15 10:00:00+00')
-- |  CONVERT_TZ('2024-01-15 12:00:00', '+02:00', '+00:00') | error undefined_function
-- |  TIMEZONE('+02', TIMESTAMP '2024-01-15 12:00:00') | [v timestamptz] ('2024-01-15 14:00:00+00')
-- |  DATETIME('2024-01-15 12:00:00+02:00') | error undefined_function
-- |  CAST('2024-01-15 12:00:00+02:00' AS DATETIME) | error undefined_object
-- => mysql
-- |  conversion | outcome
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02:00' | error syntax_error
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE INTERVAL '2 hours' | error syntax_error
-- |  CONVERT_TZ('2024-01-15 12:00:00', '+02:00', '+00:00') | [v timestamp] ('2024-01-15 10:00:00')
-- |  TIMEZONE('+02', TIMESTAMP '2024-01-15 12:00:00') | error undefined_function
-- |  DATETIME('2024-01-15 12:00:00+02:00') | error syntax_error
-- |  CAST('2024-01-15 12:00:00+02:00' AS DATETIME) | [v timestamp] ('2024-01-15 10:00:00')

-- Noon by a clock two hours ahead of UTC, which all but the first ask for, is ten o'clock in UTC: the offset is taken off as an interval, whose sign nobody reads the other way.
-- @portable convert
-- @sql sqlite[conversion=TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC']
SELECT DATETIME('2024-01-15 12:00:00', '-0 hours') AS v;
-- @sql mysql[conversion=TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC'], mariadb[conversion=TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC']
SELECT CAST('2024-01-15 12:00:00' AS DATETIME) - INTERVAL 0 HOUR AS v;
-- @sql postgres[conversion=TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC']
SELECT TIMESTAMP '2024-01-15 12:00:00' - INTERVAL '0 hours' AS v;
-- @sql sqlite
SELECT DATETIME('2024-01-15 12:00:00', '-2 hours') AS v;
-- @sql mysql, mariadb
SELECT CAST('2024-01-15 12:00:00' AS DATETIME) - INTERVAL 2 HOUR AS v;
-- @sql postgres
SELECT TIMESTAMP '2024-01-15 12:00:00' - INTERVAL '2 hours' AS v;
-- => *
-- |  conversion | outcome
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE 'UTC' | [v] ('2024-01-15 12:00:00')
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02' | [v] ('2024-01-15 10:00:00')
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE '+02:00' | [v] ('2024-01-15 10:00:00')
-- |  TIMESTAMP '2024-01-15 12:00:00' AT TIME ZONE INTERVAL '2 hours' | [v] ('2024-01-15 10:00:00')
-- |  CONVERT_TZ('2024-01-15 12:00:00', '+02:00', '+00:00') | [v] ('2024-01-15 10:00:00')
-- |  TIMEZONE('+02', TIMESTAMP '2024-01-15 12:00:00') | [v] ('2024-01-15 10:00:00')
-- |  DATETIME('2024-01-15 12:00:00+02:00') | [v] ('2024-01-15 10:00:00')
-- |  CAST('2024-01-15 12:00:00+02:00' AS DATETIME) | [v] ('2024-01-15 10:00:00')
