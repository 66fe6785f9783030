-- @title     Writing a number into a DATE column
-- @id        typing.date.number
-- @category  typing
-- @why       a numeric timestamp or 20240205 becomes a date, a number or an error
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = 20240205, 240205, 0, 1707091200

CREATE TABLE t (a DATE);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error datatype_mismatch
-- => mariadb
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
