-- @title     The moment of -1 seconds is NULL on MySQL and MariaDB and in 1969 elsewhere
-- @id        datetime.epoch.from
-- @category  datetime
-- @why       a birth date kept as seconds before 1970 becomes NULL on MySQL and MariaDB; PostgreSQL's answer carries a time zone
-- @see       https://sqlite.org/lang_datefunc.html#modifiers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_from-unixtime
-- @see       https://mariadb.com/kb/en/from_unixtime/
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @each epoch = 0, 1705313472, 1705313472.75, -1, 2147483647, 2147483648, 4294967296, 1705313472000

-- @sql mysql, mariadb
SET time_zone = '+00:00';
-- @sql postgres
SET TIME ZONE 0;
-- @sql sqlite none
-- @end

-- @step moment
-- @sql sqlite
SELECT datetime(${epoch}, 'unixepoch') AS v;
-- @sql mysql, mariadb
SELECT FROM_UNIXTIME(${epoch}) AS v;
-- @sql postgres
SELECT TO_TIMESTAMP(${epoch}) AS v;
-- => sqlite
-- |  epoch         | outcome
-- |  0             | [v text] ('1970-01-01 00:00:00')
-- |  1705313472    | [v text] ('2024-01-15 10:11:12')
-- |  1705313472.75 | [v text] ('2024-01-15 10:11:12')
-- |  -1            | [v text] ('1969-12-31 23:59:59')
-- |  2147483647    | [v text] ('2038-01-19 03:14:07')
-- |  2147483648    | [v text] ('2038-01-19 03:14:08')
-- |  4294967296    | [v text] ('2106-02-07 06:28:16')
-- |  1705313472000 | [v null] (NULL)
-- => mariadb<11.8
-- |  epoch         | outcome
-- |  0             | [v timestamp] ('1970-01-01 00:00:00')
-- |  1705313472    | [v timestamp] ('2024-01-15 10:11:12')
-- |  1705313472.75 | [v timestamp] ('2024-01-15 10:11:12.75')
-- |  -1            | [v timestamp] (NULL)
-- |  2147483647    | [v timestamp] ('2038-01-19 03:14:07')
-- |  2147483648    | [v timestamp] (NULL); warning value_converted
-- |  4294967296    | [v timestamp] (NULL); warning value_converted
-- |  1705313472000 | [v timestamp] (NULL); warning value_converted
-- => mariadb>=11.8
-- |  epoch         | outcome
-- |  0             | [v timestamp] (NULL); warning value_converted
-- |  1705313472    | [v timestamp] ('2024-01-15 10:11:12')
-- |  1705313472.75 | [v timestamp] ('2024-01-15 10:11:12.75')
-- |  -1            | [v timestamp] (NULL)
-- |  2147483647    | [v timestamp] ('2038-01-19 03:14:07')
-- |  2147483648    | [v timestamp] ('2038-01-19 03:14:08')
-- |  4294967296    | [v timestamp] (NULL); warning value_converted
-- |  1705313472000 | [v timestamp] (NULL); warning value_converted
-- => postgres
-- |  epoch         | outcome
-- |  0             | [v timestamptz] ('1970-01-01 00:00:00+00')
-- |  1705313472    | [v timestamptz] ('2024-01-15 10:11:12+00')
-- |  1705313472.75 | [v timestamptz] ('2024-01-15 10:11:12.75+00')
-- |  -1            | [v timestamptz] ('1969-12-31 23:59:59+00')
-- |  2147483647    | [v timestamptz] ('2038-01-19 03:14:07+00')
-- |  2147483648    | [v timestamptz] ('2038-01-19 03:14:08+00')
-- |  4294967296    | [v timestamptz] ('2106-02-07 06:28:16+00')
-- |  1705313472000 | [v timestamptz] ('56009-03-26 10:40:00+00')
-- => mysql
-- |  epoch         | outcome
-- |  0             | [v timestamp] ('1970-01-01 00:00:00')
-- |  1705313472    | [v timestamp] ('2024-01-15 10:11:12')
-- |  1705313472.75 | [v timestamp] ('2024-01-15 10:11:12.75')
-- |  -1            | [v timestamp] (NULL)
-- |  2147483647    | [v timestamp] ('2038-01-19 03:14:07')
-- |  2147483648    | [v timestamp] ('2038-01-19 03:14:08')
-- |  4294967296    | [v timestamp] ('2106-02-07 06:28:16')
-- |  1705313472000 | [v timestamp] (NULL)

-- Counted from 1970 without a time zone, and NULL beyond the year 9999.
-- @portable moment
-- @sql sqlite
SELECT CASE WHEN ${epoch} < 253402300800 THEN datetime(CAST(${epoch} AS INTEGER), 'unixepoch') END AS v;
-- @sql mysql, mariadb
SELECT CASE WHEN ${epoch} < 253402300800 THEN TIMESTAMPADD(SECOND, FLOOR(${epoch}), CAST('1970-01-01 00:00:00' AS DATETIME)) END AS v;
-- @sql postgres
SELECT CASE WHEN ${epoch} < 253402300800 THEN TIMESTAMP '1970-01-01 00:00:00' + FLOOR(${epoch}) * INTERVAL '1 second' END AS v;
-- => *
-- |  epoch         | outcome
-- |  0             | [v] ('1970-01-01 00:00:00')
-- |  1705313472    | [v] ('2024-01-15 10:11:12')
-- |  1705313472.75 | [v] ('2024-01-15 10:11:12')
-- |  -1            | [v] ('1969-12-31 23:59:59')
-- |  2147483647    | [v] ('2038-01-19 03:14:07')
-- |  2147483648    | [v] ('2038-01-19 03:14:08')
-- |  4294967296    | [v] ('2106-02-07 06:28:16')
-- |  1705313472000 | [v] (NULL)
