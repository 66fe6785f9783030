-- @title     24:00:00 and second 60 roll over on PostgreSQL, are refused by MySQL and MariaDB, kept by SQLite
-- @id        datetime.range.hour-24
-- @category  datetime
-- @why       a shift that ends at 24:00:00 is stored as the next day on PostgreSQL, refused by MySQL and MariaDB, kept as it is by SQLite
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://sqlite.org/lang_datefunc.html#time_values
-- @each text = '2024-01-15 24:00:00', '2024-01-15 24:00:01', '2016-12-31 23:59:60', '2024-01-15 23:60:00', '2024-01-15 25:00:00'

CREATE TABLE t (at TIMESTAMP);

-- @step insert
INSERT INTO t VALUES (${text});
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  error invalid_datetime_format
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted
-- => postgres
-- |  text                  | outcome
-- |  '2024-01-15 24:00:00' | ok 1 row
-- |  '2024-01-15 24:00:01' | error datetime_field_overflow
-- |  '2016-12-31 23:59:60' | ok 1 row
-- |  '2024-01-15 23:60:00' | error datetime_field_overflow
-- |  '2024-01-15 25:00:00' | error datetime_field_overflow

-- @step read
-- @after insert
SELECT at FROM t;
-- => sqlite
-- |  text                  | outcome
-- |  '2024-01-15 24:00:00' | [at text] ('2024-01-15 24:00:00')
-- |  '2024-01-15 24:00:01' | [at text] ('2024-01-15 24:00:01')
-- |  '2016-12-31 23:59:60' | [at text] ('2016-12-31 23:59:60')
-- |  '2024-01-15 23:60:00' | [at text] ('2024-01-15 23:60:00')
-- |  '2024-01-15 25:00:00' | [at text] ('2024-01-15 25:00:00')
-- => postgres
-- |  text                  | outcome
-- |  '2024-01-15 24:00:00' | [at timestamp] ('2024-01-16 00:00:00')
-- |  '2016-12-31 23:59:60' | [at timestamp] ('2017-01-01 00:00:00')
-- => mysql:non-strict
-- |  at timestamp
-- |  '0000-00-00 00:00:00'

-- Refused by a check.
-- @portable read
CREATE TABLE u (at VARCHAR(19) CHECK (SUBSTR(at, 12, 2) < '24' AND SUBSTR(at, 15, 2) < '60' AND SUBSTR(at, 18, 2) < '60'));
INSERT INTO u VALUES (${text});
SELECT at FROM u;
-- => *
-- |  error check_violation
