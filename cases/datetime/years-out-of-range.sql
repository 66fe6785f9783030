-- @title     Years before 1 and after 9999 in a DATE column
-- @id        datetime.range.year
-- @category  datetime
-- @why       an "end of time" or a typing error such as 20244-01-01 is a date on PostgreSQL, an error on MySQL and any text on SQLite
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @each text = '9999-12-31', '10000-01-01', '20244-01-01', '0999-12-31', '0001-01-01', '0000-01-01', '-0001-01-01', '0044-03-15 BC', 'infinity', '1582-10-10'

CREATE TABLE t (d DATE);

-- @step insert
INSERT INTO t VALUES (${text});
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  text            | outcome
-- |  '9999-12-31'    | ok 1 row
-- |  '10000-01-01'   | error invalid_datetime_format
-- |  '20244-01-01'   | error invalid_datetime_format
-- |  '0999-12-31'    | ok 1 row
-- |  '0001-01-01'    | ok 1 row
-- |  '0000-01-01'    | ok 1 row
-- |  '-0001-01-01'   | error invalid_datetime_format
-- |  '0044-03-15 BC' | error invalid_datetime_format
-- |  'infinity'      | error invalid_datetime_format
-- |  '1582-10-10'    | ok 1 row
-- => postgres
-- |  text            | outcome
-- |  '9999-12-31'    | ok 1 row
-- |  '10000-01-01'   | ok 1 row
-- |  '20244-01-01'   | ok 1 row
-- |  '0999-12-31'    | ok 1 row
-- |  '0001-01-01'    | ok 1 row
-- |  '0000-01-01'    | error datetime_field_overflow
-- |  '-0001-01-01'   | error invalid_datetime_format
-- |  '0044-03-15 BC' | ok 1 row
-- |  'infinity'      | ok 1 row
-- |  '1582-10-10'    | ok 1 row

-- @step read
-- @after insert
SELECT d FROM t;
-- => sqlite
-- |  text            | outcome
-- |  '9999-12-31'    | [d text] ('9999-12-31')
-- |  '10000-01-01'   | [d text] ('10000-01-01')
-- |  '20244-01-01'   | [d text] ('20244-01-01')
-- |  '0999-12-31'    | [d text] ('0999-12-31')
-- |  '0001-01-01'    | [d text] ('0001-01-01')
-- |  '0000-01-01'    | [d text] ('0000-01-01')
-- |  '-0001-01-01'   | [d text] ('-0001-01-01')
-- |  '0044-03-15 BC' | [d text] ('0044-03-15 BC')
-- |  'infinity'      | [d text] ('infinity')
-- |  '1582-10-10'    | [d text] ('1582-10-10')
-- => mariadb, mysql
-- |  text         | outcome
-- |  '9999-12-31' | [d date] ('9999-12-31')
-- |  '0999-12-31' | [d date] ('0999-12-31')
-- |  '0001-01-01' | [d date] ('0001-01-01')
-- |  '0000-01-01' | [d date] ('0000-01-01')
-- |  '1582-10-10' | [d date] ('1582-10-10')
-- => postgres
-- |  text            | outcome
-- |  '9999-12-31'    | [d date] ('9999-12-31')
-- |  '10000-01-01'   | [d date] ('10000-01-01')
-- |  '20244-01-01'   | [d date] ('20244-01-01')
-- |  '0999-12-31'    | [d date] ('0999-12-31')
-- |  '0001-01-01'    | [d date] ('0001-01-01')
-- |  '0044-03-15 BC' | [d date] ('0044-03-15 BC')
-- |  'infinity'      | [d date] ('infinity')
-- |  '1582-10-10'    | [d date] ('1582-10-10')

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES ('9999-12-31');
SELECT d FROM t;
-- => *
-- |  d
-- |  '9999-12-31'
