-- @title     What a DATE column accepts as a date
-- @id        typing.date.text
-- @category  typing
-- @why       impossible, zero and malformed dates enter the database unseen and break the report that reads them
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_no_zero_date
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = '2024-02-05', '2023-02-30', 'hello', '0000-00-00', '2024-00-15', '2024-2-5', '20240205', '24-02-05', '2024-02-05 10:11:12', '2024/02/05', ''

CREATE TABLE t (a DATE);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  literal               | outcome
-- |  '2024-02-05'          | ok 1 row
-- |  '2023-02-30'          | error datetime_field_overflow
-- |  'hello'               | error invalid_datetime_format
-- |  '0000-00-00'          | error datetime_field_overflow
-- |  '2024-00-15'          | error datetime_field_overflow
-- |  '2024-2-5'            | ok 1 row
-- |  '20240205'            | ok 1 row
-- |  '24-02-05'            | error datetime_field_overflow
-- |  '2024-02-05 10:11:12' | ok 1 row
-- |  '2024/02/05'          | ok 1 row
-- |  ''                    | error invalid_datetime_format
-- => mariadb
-- |  literal               | outcome
-- |  '2024-02-05'          | ok 1 row
-- |  '2023-02-30'          | error invalid_datetime_format
-- |  'hello'               | error invalid_datetime_format
-- |  '0000-00-00'          | ok 1 row
-- |  '2024-00-15'          | ok 1 row
-- |  '2024-2-5'            | ok 1 row
-- |  '20240205'            | ok 1 row
-- |  '24-02-05'            | ok 1 row
-- |  '2024-02-05 10:11:12' | ok 1 row
-- |  '2024/02/05'          | ok 1 row
-- |  ''                    | error invalid_datetime_format
-- => mysql
-- |  literal               | outcome
-- |  '2024-02-05'          | ok 1 row
-- |  '2023-02-30'          | error invalid_datetime_format
-- |  'hello'               | error invalid_datetime_format
-- |  '0000-00-00'          | error invalid_datetime_format
-- |  '2024-00-15'          | error invalid_datetime_format
-- |  '2024-2-5'            | ok 1 row
-- |  '20240205'            | ok 1 row
-- |  '24-02-05'            | ok 1 row
-- |  '2024-02-05 10:11:12' | ok 1 row
-- |  '2024/02/05'          | ok 1 row; warning deprecated_syntax
-- |  ''                    | error invalid_datetime_format

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal               | outcome
-- |  '2024-02-05'          | [a text] ('2024-02-05')
-- |  '2023-02-30'          | [a text] ('2023-02-30')
-- |  'hello'               | [a text] ('hello')
-- |  '0000-00-00'          | [a text] ('0000-00-00')
-- |  '2024-00-15'          | [a text] ('2024-00-15')
-- |  '2024-2-5'            | [a text] ('2024-2-5')
-- |  '20240205'            | [a integer] (20240205)
-- |  '24-02-05'            | [a text] ('24-02-05')
-- |  '2024-02-05 10:11:12' | [a text] ('2024-02-05 10:11:12')
-- |  '2024/02/05'          | [a text] ('2024/02/05')
-- |  ''                    | [a text] ('')
-- => postgres, mysql
-- |  a date
-- |  '2024-02-05'
-- => mariadb
-- |  literal               | outcome
-- |  '2024-02-05'          | [a date] ('2024-02-05')
-- |  '0000-00-00'          | [a date] ('0000-00-00')
-- |  '2024-00-15'          | [a date] ('2024-00-15')
-- |  '2024-2-5'            | [a date] ('2024-02-05')
-- |  '20240205'            | [a date] ('2024-02-05')
-- |  '24-02-05'            | [a date] ('2024-02-05')
-- |  '2024-02-05 10:11:12' | [a date] ('2024-02-05')
-- |  '2024/02/05'          | [a date] ('2024-02-05')

-- Canonical text with a CHECK: every engine accepts and refuses the same spellings.
-- @portable read
CREATE TABLE u (a VARCHAR(30) CHECK (LENGTH(a) = 10 AND a LIKE '____-__-__'
  AND SUBSTR(a, 6, 2) BETWEEN '01' AND '12' AND SUBSTR(a, 9, 2) BETWEEN '01' AND '31'));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  literal               | outcome
-- |  '2024-02-05'          | [a text] ('2024-02-05')
-- |  '2023-02-30'          | [a text] ('2023-02-30')
-- |  'hello'               | error check_violation
-- |  '0000-00-00'          | error check_violation
-- |  '2024-00-15'          | error check_violation
-- |  '2024-2-5'            | error check_violation
-- |  '20240205'            | error check_violation
-- |  '24-02-05'            | error check_violation
-- |  '2024-02-05 10:11:12' | error check_violation
-- |  '2024/02/05'          | error check_violation
-- |  ''                    | error check_violation
