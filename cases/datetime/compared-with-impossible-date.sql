-- @title     d <= '2024-02-31' runs on SQLite and MariaDB and fails on MySQL and PostgreSQL
-- @id        datetime.invalid.compare
-- @category  datetime
-- @why       a filter up to '2024-02-31' works on SQLite and fails on MySQL and PostgreSQL; on MariaDB a DELETE after '2024-02-32' deletes every row
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-type-conversion.html
-- @see       https://mariadb.com/kb/en/sql-mode/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each day = '2024-02-29', '2024-02-30', '2024-02-31', '2024-02-32', '2024-13-01', '0000-00-00'

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO t VALUES (1, '2024-02-29'), (2, '2024-03-01');

-- @step up-to
SELECT id FROM t WHERE d <= ${day} ORDER BY id;
-- => mysql
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-31' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-32' | error invalid_datetime_format; warning value_converted
-- |  '2024-13-01' | error invalid_datetime_format; warning value_converted
-- |  '0000-00-00' | error invalid_datetime_format; warning value_converted
-- => mysql:ansi, mysql:non-strict
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-31' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-32' | error invalid_datetime_format; warning value_converted
-- |  '2024-13-01' | error invalid_datetime_format; warning value_converted
-- |  '0000-00-00' | [id integer]
-- => sqlite
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1)
-- |  '2024-02-31' | [id integer] (1)
-- |  '2024-02-32' | [id integer] (1)
-- |  '2024-13-01' | [id integer] (1) (2)
-- |  '0000-00-00' | [id integer]
-- => mariadb
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1)
-- |  '2024-02-31' | [id integer] (1)
-- |  '2024-02-32' | [id integer]; warning value_converted
-- |  '2024-13-01' | [id integer]; warning value_converted
-- |  '0000-00-00' | [id integer]
-- => postgres
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | error datetime_field_overflow
-- |  '2024-02-31' | error datetime_field_overflow
-- |  '2024-02-32' | error datetime_field_overflow
-- |  '2024-13-01' | error datetime_field_overflow
-- |  '0000-00-00' | error datetime_field_overflow

-- @step delete
DELETE FROM t WHERE d > ${day};
-- => mysql
-- |  day          | outcome
-- |  '2024-02-29' | ok 1 row
-- |  '2024-02-30' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-31' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-32' | error invalid_datetime_format; warning value_converted
-- |  '2024-13-01' | error invalid_datetime_format; warning value_converted
-- |  '0000-00-00' | error invalid_datetime_format; warning value_converted
-- => mysql:ansi, mysql:non-strict
-- |  day          | outcome
-- |  '2024-02-29' | ok 1 row
-- |  '2024-02-30' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-31' | error invalid_datetime_format; warning value_converted
-- |  '2024-02-32' | error invalid_datetime_format; warning value_converted
-- |  '2024-13-01' | error invalid_datetime_format; warning value_converted
-- |  '0000-00-00' | ok 2 rows
-- => sqlite
-- |  day          | outcome
-- |  '2024-02-29' | ok 1 row
-- |  '2024-02-30' | ok 1 row
-- |  '2024-02-31' | ok 1 row
-- |  '2024-02-32' | ok 1 row
-- |  '2024-13-01' | ok 0 rows
-- |  '0000-00-00' | ok 2 rows
-- => mariadb
-- |  day          | outcome
-- |  '2024-02-29' | ok 1 row
-- |  '2024-02-30' | ok 1 row
-- |  '2024-02-31' | ok 1 row
-- |  '2024-02-32' | ok 2 rows; warning value_converted
-- |  '2024-13-01' | ok 2 rows; warning value_converted
-- |  '0000-00-00' | ok 2 rows
-- => postgres
-- |  day          | outcome
-- |  '2024-02-29' | ok 1 row
-- |  '2024-02-30' | error datetime_field_overflow
-- |  '2024-02-31' | error datetime_field_overflow
-- |  '2024-02-32' | error datetime_field_overflow
-- |  '2024-13-01' | error datetime_field_overflow
-- |  '0000-00-00' | error datetime_field_overflow

-- @step left
SELECT id FROM t ORDER BY id;
-- => mysql, postgres
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1) (2)
-- |  '2024-02-31' | [id integer] (1) (2)
-- |  '2024-02-32' | [id integer] (1) (2)
-- |  '2024-13-01' | [id integer] (1) (2)
-- |  '0000-00-00' | [id integer] (1) (2)
-- => mysql:ansi, mysql:non-strict
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1) (2)
-- |  '2024-02-31' | [id integer] (1) (2)
-- |  '2024-02-32' | [id integer] (1) (2)
-- |  '2024-13-01' | [id integer] (1) (2)
-- |  '0000-00-00' | [id integer]
-- => sqlite
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1)
-- |  '2024-02-31' | [id integer] (1)
-- |  '2024-02-32' | [id integer] (1)
-- |  '2024-13-01' | [id integer] (1) (2)
-- |  '0000-00-00' | [id integer]
-- => mariadb
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1)
-- |  '2024-02-31' | [id integer] (1)
-- |  '2024-02-32' | [id integer]
-- |  '2024-13-01' | [id integer]
-- |  '0000-00-00' | [id integer]

-- As text of one form, in which a day that does not exist has its place too; an index on d is of no use to it.
-- @portable up-to
DELETE FROM t;
INSERT INTO t VALUES (1, '2024-02-29'), (2, '2024-03-01');
SELECT id FROM t WHERE CAST(d AS CHAR(10)) <= ${day} ORDER BY id;
-- => *
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1)
-- |  '2024-02-31' | [id integer] (1)
-- |  '2024-02-32' | [id integer] (1)
-- |  '2024-13-01' | [id integer] (1) (2)
-- |  '0000-00-00' | [id integer]

-- @portable delete
DELETE FROM t;
INSERT INTO t VALUES (1, '2024-02-29'), (2, '2024-03-01');
DELETE FROM t WHERE CAST(d AS CHAR(10)) > ${day};
-- => *
-- |  day          | outcome
-- |  '2024-02-29' | ok 1 row
-- |  '2024-02-30' | ok 1 row
-- |  '2024-02-31' | ok 1 row
-- |  '2024-02-32' | ok 1 row
-- |  '2024-13-01' | ok 0 rows
-- |  '0000-00-00' | ok 2 rows

-- @portable left
DELETE FROM t;
INSERT INTO t VALUES (1, '2024-02-29'), (2, '2024-03-01');
DELETE FROM t WHERE CAST(d AS CHAR(10)) > ${day};
SELECT id FROM t ORDER BY id;
-- => *
-- |  day          | outcome
-- |  '2024-02-29' | [id integer] (1)
-- |  '2024-02-30' | [id integer] (1)
-- |  '2024-02-31' | [id integer] (1)
-- |  '2024-02-32' | [id integer] (1)
-- |  '2024-13-01' | [id integer] (1) (2)
-- |  '0000-00-00' | [id integer]
