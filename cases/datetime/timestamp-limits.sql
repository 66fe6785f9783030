-- @title     The first and last moments that a TIMESTAMP column takes
-- @id        datetime.range.timestamp
-- @category  datetime
-- @why       MySQL's TIMESTAMP ends in January 2038: expiry dates beyond it are refused
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://mariadb.com/kb/en/timestamp/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each text = '0001-01-01 00:00:00', '1969-12-31 23:59:59', '1970-01-01 00:00:00', '1970-01-01 00:00:01', '2038-01-19 03:14:07', '2038-01-19 03:14:08', '2040-01-01 00:00:00', '2106-02-07 06:28:15', '2106-02-07 06:28:16', '9999-12-31 23:59:59'

-- @sql mysql, mariadb
SET time_zone = '+00:00';
-- @sql sqlite, postgres none
-- @end
CREATE TABLE t (at TIMESTAMP NULL);

-- @step insert
INSERT INTO t VALUES (${text});
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb<11.8, mysql
-- |  text                  | outcome
-- |  '0001-01-01 00:00:00' | error invalid_datetime_format
-- |  '1969-12-31 23:59:59' | error invalid_datetime_format
-- |  '1970-01-01 00:00:00' | error invalid_datetime_format
-- |  '1970-01-01 00:00:01' | ok 1 row
-- |  '2038-01-19 03:14:07' | ok 1 row
-- |  '2038-01-19 03:14:08' | error invalid_datetime_format
-- |  '2040-01-01 00:00:00' | error invalid_datetime_format
-- |  '2106-02-07 06:28:15' | error invalid_datetime_format
-- |  '2106-02-07 06:28:16' | error invalid_datetime_format
-- |  '9999-12-31 23:59:59' | error invalid_datetime_format
-- => mariadb>=11.8
-- |  text                  | outcome
-- |  '0001-01-01 00:00:00' | error invalid_datetime_format
-- |  '1969-12-31 23:59:59' | error invalid_datetime_format
-- |  '1970-01-01 00:00:00' | error invalid_datetime_format
-- |  '1970-01-01 00:00:01' | ok 1 row
-- |  '2038-01-19 03:14:07' | ok 1 row
-- |  '2038-01-19 03:14:08' | ok 1 row
-- |  '2040-01-01 00:00:00' | ok 1 row
-- |  '2106-02-07 06:28:15' | ok 1 row
-- |  '2106-02-07 06:28:16' | error invalid_datetime_format
-- |  '9999-12-31 23:59:59' | error invalid_datetime_format

-- @step read
SELECT at FROM t;
-- => sqlite
-- |  text                  | outcome
-- |  '0001-01-01 00:00:00' | [at text] ('0001-01-01 00:00:00')
-- |  '1969-12-31 23:59:59' | [at text] ('1969-12-31 23:59:59')
-- |  '1970-01-01 00:00:00' | [at text] ('1970-01-01 00:00:00')
-- |  '1970-01-01 00:00:01' | [at text] ('1970-01-01 00:00:01')
-- |  '2038-01-19 03:14:07' | [at text] ('2038-01-19 03:14:07')
-- |  '2038-01-19 03:14:08' | [at text] ('2038-01-19 03:14:08')
-- |  '2040-01-01 00:00:00' | [at text] ('2040-01-01 00:00:00')
-- |  '2106-02-07 06:28:15' | [at text] ('2106-02-07 06:28:15')
-- |  '2106-02-07 06:28:16' | [at text] ('2106-02-07 06:28:16')
-- |  '9999-12-31 23:59:59' | [at text] ('9999-12-31 23:59:59')
-- => mariadb<11.8, mysql
-- |  text                  | outcome
-- |  '0001-01-01 00:00:00' | [at timestamp]
-- |  '1969-12-31 23:59:59' | [at timestamp]
-- |  '1970-01-01 00:00:00' | [at timestamp]
-- |  '1970-01-01 00:00:01' | [at timestamp] ('1970-01-01 00:00:01')
-- |  '2038-01-19 03:14:07' | [at timestamp] ('2038-01-19 03:14:07')
-- |  '2038-01-19 03:14:08' | [at timestamp]
-- |  '2040-01-01 00:00:00' | [at timestamp]
-- |  '2106-02-07 06:28:15' | [at timestamp]
-- |  '2106-02-07 06:28:16' | [at timestamp]
-- |  '9999-12-31 23:59:59' | [at timestamp]
-- => mariadb>=11.8
-- |  text                  | outcome
-- |  '0001-01-01 00:00:00' | [at timestamp]
-- |  '1969-12-31 23:59:59' | [at timestamp]
-- |  '1970-01-01 00:00:00' | [at timestamp]
-- |  '1970-01-01 00:00:01' | [at timestamp] ('1970-01-01 00:00:01')
-- |  '2038-01-19 03:14:07' | [at timestamp] ('2038-01-19 03:14:07')
-- |  '2038-01-19 03:14:08' | [at timestamp] ('2038-01-19 03:14:08')
-- |  '2040-01-01 00:00:00' | [at timestamp] ('2040-01-01 00:00:00')
-- |  '2106-02-07 06:28:15' | [at timestamp] ('2106-02-07 06:28:15')
-- |  '2106-02-07 06:28:16' | [at timestamp]
-- |  '9999-12-31 23:59:59' | [at timestamp]
-- => postgres
-- |  text                  | outcome
-- |  '0001-01-01 00:00:00' | [at timestamp] ('0001-01-01 00:00:00')
-- |  '1969-12-31 23:59:59' | [at timestamp] ('1969-12-31 23:59:59')
-- |  '1970-01-01 00:00:00' | [at timestamp] ('1970-01-01 00:00:00')
-- |  '1970-01-01 00:00:01' | [at timestamp] ('1970-01-01 00:00:01')
-- |  '2038-01-19 03:14:07' | [at timestamp] ('2038-01-19 03:14:07')
-- |  '2038-01-19 03:14:08' | [at timestamp] ('2038-01-19 03:14:08')
-- |  '2040-01-01 00:00:00' | [at timestamp] ('2040-01-01 00:00:00')
-- |  '2106-02-07 06:28:15' | [at timestamp] ('2106-02-07 06:28:15')
-- |  '2106-02-07 06:28:16' | [at timestamp] ('2106-02-07 06:28:16')
-- |  '9999-12-31 23:59:59' | [at timestamp] ('9999-12-31 23:59:59')

-- MySQL's DATETIME has the wide range that TIMESTAMP has elsewhere.
-- @portable read
-- @sql mysql, mariadb
CREATE TABLE u (at DATETIME);
INSERT INTO u VALUES (${text});
SELECT at FROM u;
-- @sql *
CREATE TABLE u (at TIMESTAMP);
INSERT INTO u VALUES (${text});
SELECT at FROM u;
-- => *
-- |  text                  | outcome
-- |  '0001-01-01 00:00:00' | [at] ('0001-01-01 00:00:00')
-- |  '1969-12-31 23:59:59' | [at] ('1969-12-31 23:59:59')
-- |  '1970-01-01 00:00:00' | [at] ('1970-01-01 00:00:00')
-- |  '1970-01-01 00:00:01' | [at] ('1970-01-01 00:00:01')
-- |  '2038-01-19 03:14:07' | [at] ('2038-01-19 03:14:07')
-- |  '2038-01-19 03:14:08' | [at] ('2038-01-19 03:14:08')
-- |  '2040-01-01 00:00:00' | [at] ('2040-01-01 00:00:00')
-- |  '2106-02-07 06:28:15' | [at] ('2106-02-07 06:28:15')
-- |  '2106-02-07 06:28:16' | [at] ('2106-02-07 06:28:16')
-- |  '9999-12-31 23:59:59' | [at] ('9999-12-31 23:59:59')
