-- @title     20240205 in a DATE is a date on MySQL and MariaDB, a number on SQLite and refused by PostgreSQL
-- @id        typing.date.number
-- @category  typing
-- @why       a numeric timestamp or 20240205 becomes a date, a number or an error
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-literals.html
-- @see       https://mariadb.com/kb/en/sql-mode/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = 20240205, 240205, 0, 1707091200

CREATE TABLE t (a DATE);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error datatype_mismatch
-- => mariadb, mysql:ansi
-- |  literal    | outcome
-- |  20240205   | ok 1 row
-- |  240205     | ok 1 row
-- |  0          | ok 1 row
-- |  1707091200 | error invalid_datetime_format
-- => mysql
-- |  literal    | outcome
-- |  20240205   | ok 1 row
-- |  240205     | ok 1 row
-- |  0          | error invalid_datetime_format
-- |  1707091200 | error invalid_datetime_format
-- => mysql:non-strict
-- |  literal    | outcome
-- |  20240205   | ok 1 row
-- |  240205     | ok 1 row
-- |  0          | ok 1 row
-- |  1707091200 | ok 1 row; warning value_converted

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal    | outcome
-- |  20240205   | [a integer] (20240205)
-- |  240205     | [a integer] (240205)
-- |  0          | [a integer] (0)
-- |  1707091200 | [a integer] (1707091200)
-- => mariadb
-- |  literal  | outcome
-- |  20240205 | [a date] ('2024-02-05')
-- |  240205   | [a date] ('2024-02-05')
-- |  0        | [a date] ('0000-00-00')
-- => mysql
-- |  a date
-- |  '2024-02-05'
-- => mysql:ansi
-- |  literal    | outcome
-- |  20240205   | [a date] ('2024-02-05')
-- |  240205     | [a date] ('2024-02-05')
-- |  0          | [a date] ('0000-00-00')
-- => mysql:non-strict
-- |  literal    | outcome
-- |  20240205   | [a date] ('2024-02-05')
-- |  240205     | [a date] ('2024-02-05')
-- |  0          | [a date] ('0000-00-00')
-- |  1707091200 | [a date] ('0000-00-00')

-- What the number means, said: year, month and day in digits, the same without the century, seconds since 1970. 0 is no date.
-- @portable read
-- @sql *[literal=0] none
-- @sql sqlite[literal=20240205]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (PRINTF('%04d-%02d-%02d', ${literal} / 10000, ${literal} / 100 % 100, ${literal} % 100));
SELECT a FROM u;
-- @sql mysql[literal=20240205], mariadb[literal=20240205]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (STR_TO_DATE(${literal}, '%Y%m%d'));
SELECT a FROM u;
-- @sql postgres[literal=20240205]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (TO_DATE(CAST(${literal} AS TEXT), 'YYYYMMDD'));
SELECT a FROM u;
-- @sql sqlite[literal=240205]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (PRINTF('%04d-%02d-%02d', 2000 + ${literal} / 10000, ${literal} / 100 % 100, ${literal} % 100));
SELECT a FROM u;
-- @sql mysql[literal=240205], mariadb[literal=240205]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (STR_TO_DATE(20000000 + ${literal}, '%Y%m%d'));
SELECT a FROM u;
-- @sql postgres[literal=240205]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (TO_DATE(CAST(20000000 + ${literal} AS TEXT), 'YYYYMMDD'));
SELECT a FROM u;
-- @sql sqlite[literal=1707091200]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (DATE(${literal}, 'unixepoch'));
SELECT a FROM u;
-- @sql mysql[literal=1707091200], mariadb[literal=1707091200]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (DATE(TIMESTAMP('1970-01-01') + INTERVAL ${literal} SECOND));
SELECT a FROM u;
-- @sql postgres[literal=1707091200]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES (CAST(TO_TIMESTAMP(${literal}) AT TIME ZONE 'UTC' AS DATE));
SELECT a FROM u;
-- => *
-- |  literal    | outcome
-- |  20240205   | [a] ('2024-02-05')
-- |  240205     | [a] ('2024-02-05')
-- |  1707091200 | [a] ('2024-02-05')
