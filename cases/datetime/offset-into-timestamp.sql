-- @title     Text with a time zone written to a TIMESTAMP column
-- @id        datetime.offset.timestamp
-- @category  datetime
-- @why       PostgreSQL drops the offset and keeps the wall clock, MySQL converts it, MariaDB refuses it, SQLite keeps the text
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-DATETIME-INPUT-TIME-STAMPS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://mariadb.com/kb/en/timestamp/
-- @see       https://sqlite.org/lang_datefunc.html
-- @each text = '2024-01-15 10:00:00', '2024-01-15 10:00:00+02:00', '2024-01-15T10:00:00+02:00', '2024-01-15 10:00:00+02', '2024-01-15 10:00:00-05:30', '2024-01-15T10:00:00Z', '2024-01-15T10:00:00.000Z', '2024-01-15 10:00:00 UTC', '2024-01-15 10:00:00 +0200', '2024-01-15 10:00 PM', 'Mon, 15 Jan 2024 10:00:00 GMT'

CREATE TABLE t (at TIMESTAMP);
-- @sql mysql, mariadb
SET time_zone = '+00:00';
-- @sql postgres
SET TIME ZONE 0;
-- @sql sqlite none
-- @end

-- @step insert
INSERT INTO t VALUES (${text});
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  text                            | outcome
-- |  '2024-01-15 10:00:00'           | ok 1 row
-- |  '2024-01-15 10:00:00+02:00'     | error invalid_datetime_format
-- |  '2024-01-15T10:00:00+02:00'     | error invalid_datetime_format
-- |  '2024-01-15 10:00:00+02'        | error invalid_datetime_format
-- |  '2024-01-15 10:00:00-05:30'     | error invalid_datetime_format
-- |  '2024-01-15T10:00:00Z'          | error invalid_datetime_format
-- |  '2024-01-15T10:00:00.000Z'      | error invalid_datetime_format
-- |  '2024-01-15 10:00:00 UTC'       | error invalid_datetime_format
-- |  '2024-01-15 10:00:00 +0200'     | error invalid_datetime_format
-- |  '2024-01-15 10:00 PM'           | error invalid_datetime_format
-- |  'Mon, 15 Jan 2024 10:00:00 GMT' | error invalid_datetime_format
-- => mysql
-- |  text                            | outcome
-- |  '2024-01-15 10:00:00'           | ok 1 row
-- |  '2024-01-15 10:00:00+02:00'     | ok 1 row
-- |  '2024-01-15T10:00:00+02:00'     | ok 1 row
-- |  '2024-01-15 10:00:00+02'        | error invalid_datetime_format
-- |  '2024-01-15 10:00:00-05:30'     | ok 1 row
-- |  '2024-01-15T10:00:00Z'          | error invalid_datetime_format
-- |  '2024-01-15T10:00:00.000Z'      | error invalid_datetime_format
-- |  '2024-01-15 10:00:00 UTC'       | error invalid_datetime_format; warning deprecated_syntax
-- |  '2024-01-15 10:00:00 +0200'     | error invalid_datetime_format; warning deprecated_syntax
-- |  '2024-01-15 10:00 PM'           | error invalid_datetime_format
-- |  'Mon, 15 Jan 2024 10:00:00 GMT' | error invalid_datetime_format

-- @step read
-- @after insert
SELECT at FROM t;
-- => sqlite
-- |  text                            | outcome
-- |  '2024-01-15 10:00:00'           | [at text] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00+02:00'     | [at text] ('2024-01-15 10:00:00+02:00')
-- |  '2024-01-15T10:00:00+02:00'     | [at text] ('2024-01-15T10:00:00+02:00')
-- |  '2024-01-15 10:00:00+02'        | [at text] ('2024-01-15 10:00:00+02')
-- |  '2024-01-15 10:00:00-05:30'     | [at text] ('2024-01-15 10:00:00-05:30')
-- |  '2024-01-15T10:00:00Z'          | [at text] ('2024-01-15T10:00:00Z')
-- |  '2024-01-15T10:00:00.000Z'      | [at text] ('2024-01-15T10:00:00.000Z')
-- |  '2024-01-15 10:00:00 UTC'       | [at text] ('2024-01-15 10:00:00 UTC')
-- |  '2024-01-15 10:00:00 +0200'     | [at text] ('2024-01-15 10:00:00 +0200')
-- |  '2024-01-15 10:00 PM'           | [at text] ('2024-01-15 10:00 PM')
-- |  'Mon, 15 Jan 2024 10:00:00 GMT' | [at text] ('Mon, 15 Jan 2024 10:00:00 GMT')
-- => mariadb
-- |  text                  | outcome
-- |  '2024-01-15 10:00:00' | [at timestamp] ('2024-01-15 10:00:00')
-- => postgres
-- |  text                            | outcome
-- |  '2024-01-15 10:00:00'           | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00+02:00'     | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15T10:00:00+02:00'     | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00+02'        | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00-05:30'     | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15T10:00:00Z'          | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15T10:00:00.000Z'      | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00 UTC'       | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00 +0200'     | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00 PM'           | [at timestamp] ('2024-01-15 22:00:00')
-- |  'Mon, 15 Jan 2024 10:00:00 GMT' | [at timestamp] ('2024-01-15 10:00:00')
-- => mysql
-- |  text                        | outcome
-- |  '2024-01-15 10:00:00'       | [at timestamp] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00+02:00' | [at timestamp] ('2024-01-15 08:00:00')
-- |  '2024-01-15T10:00:00+02:00' | [at timestamp] ('2024-01-15 08:00:00')
-- |  '2024-01-15 10:00:00-05:30' | [at timestamp] ('2024-01-15 15:30:00')

-- The application converts to UTC and writes one spelling.
-- @portable read
DELETE FROM t;
INSERT INTO t VALUES ('2024-01-15 08:00:00');
SELECT at FROM t;
-- => *
-- |  at
-- |  '2024-01-15 08:00:00'
