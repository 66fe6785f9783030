-- @title     A number written to a TIMESTAMP column
-- @id        datetime.epoch.column
-- @category  datetime
-- @why       epoch seconds and JavaScript milliseconds are kept as numbers by SQLite and refused, or read as digits of a date, elsewhere
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each number = 20240115, 20240115101112, 240115, 1705313472, 1705313472000, 0, 1.5, 20240115101112.75

CREATE TABLE t (at TIMESTAMP NULL);

-- @step insert
INSERT INTO t VALUES (${number});
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql:ansi
-- |  number            | outcome
-- |  20240115          | ok 1 row
-- |  20240115101112    | ok 1 row
-- |  240115            | ok 1 row
-- |  1705313472        | error invalid_datetime_format
-- |  1705313472000     | error invalid_datetime_format
-- |  0                 | ok 1 row
-- |  1.5               | error invalid_datetime_format
-- |  20240115101112.75 | ok 1 row
-- => postgres
-- |  error datatype_mismatch
-- => mysql
-- |  number            | outcome
-- |  20240115          | ok 1 row
-- |  20240115101112    | ok 1 row
-- |  240115            | ok 1 row
-- |  1705313472        | error invalid_datetime_format
-- |  1705313472000     | error invalid_datetime_format
-- |  0                 | error invalid_datetime_format
-- |  1.5               | error invalid_datetime_format
-- |  20240115101112.75 | ok 1 row
-- => mysql:non-strict
-- |  number            | outcome
-- |  20240115          | ok 1 row
-- |  20240115101112    | ok 1 row
-- |  240115            | ok 1 row
-- |  1705313472        | ok 1 row; warning value_converted
-- |  1705313472000     | ok 1 row; warning value_converted
-- |  0                 | ok 1 row
-- |  1.5               | ok 1 row; warning value_converted
-- |  20240115101112.75 | ok 1 row

-- @step read
-- @after insert
SELECT at FROM t;
-- => sqlite
-- |  number            | outcome
-- |  20240115          | [at integer] (20240115)
-- |  20240115101112    | [at integer] (20240115101112)
-- |  240115            | [at integer] (240115)
-- |  1705313472        | [at integer] (1705313472)
-- |  1705313472000     | [at integer] (1705313472000)
-- |  0                 | [at integer] (0)
-- |  1.5               | [at double] (1.5)
-- |  20240115101112.75 | [at double] (20240115101112.75)
-- => mariadb
-- |  number            | outcome
-- |  20240115          | [at timestamp] ('2024-01-15 00:00:00')
-- |  20240115101112    | [at timestamp] ('2024-01-15 10:11:12')
-- |  240115            | [at timestamp] ('2024-01-15 00:00:00')
-- |  0                 | [at timestamp] ('0000-00-00 00:00:00')
-- |  20240115101112.75 | [at timestamp] ('2024-01-15 10:11:12')
-- => mysql
-- |  number            | outcome
-- |  20240115          | [at timestamp] ('2024-01-15 00:00:00')
-- |  20240115101112    | [at timestamp] ('2024-01-15 10:11:12')
-- |  240115            | [at timestamp] ('2024-01-15 00:00:00')
-- |  20240115101112.75 | [at timestamp] ('2024-01-15 10:11:13')
-- => mysql:ansi
-- |  number            | outcome
-- |  20240115          | [at timestamp] ('2024-01-15 00:00:00')
-- |  20240115101112    | [at timestamp] ('2024-01-15 10:11:12')
-- |  240115            | [at timestamp] ('2024-01-15 00:00:00')
-- |  0                 | [at timestamp] ('0000-00-00 00:00:00')
-- |  20240115101112.75 | [at timestamp] ('2024-01-15 10:11:13')
-- => mysql:non-strict
-- |  number            | outcome
-- |  20240115          | [at timestamp] ('2024-01-15 00:00:00')
-- |  20240115101112    | [at timestamp] ('2024-01-15 10:11:12')
-- |  240115            | [at timestamp] ('2024-01-15 00:00:00')
-- |  1705313472        | [at timestamp] ('0000-00-00 00:00:00')
-- |  1705313472000     | [at timestamp] ('0000-00-00 00:00:00')
-- |  0                 | [at timestamp] ('0000-00-00 00:00:00')
-- |  1.5               | [at timestamp] ('0000-00-00 00:00:00')
-- |  20240115101112.75 | [at timestamp] ('2024-01-15 10:11:13')

-- @portable read
CREATE TABLE u (at BIGINT);
INSERT INTO u VALUES (1705313472000);
SELECT at FROM u;
-- => *
-- |  at integer
-- |  1705313472000
