-- @title     EXTRACT(WEEK) of 1 January 2023 is 1 on MySQL and MariaDB and 52 on PostgreSQL; SQLite has no EXTRACT
-- @id        datetime.extract.fields
-- @category  datetime
-- @why       a weekly report by EXTRACT(WEEK) puts 1 January elsewhere on PostgreSQL than on MySQL, and does not parse on SQLite; SECOND differs too
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_extract
-- @see       https://mariadb.com/kb/en/extract/
-- @see       https://sqlite.org/lang_datefunc.html
-- @each field = YEAR, QUARTER, MONTH, WEEK, DAY, DOW, ISODOW, DOY, HOUR, MINUTE, SECOND, MICROSECOND, MICROSECONDS, EPOCH, ISOYEAR, CENTURY, DAY_HOUR, YEAR_MONTH

CREATE TABLE t (at TIMESTAMP(6));
INSERT INTO t VALUES ('2023-01-01 10:11:12.5');

-- @step extract
SELECT EXTRACT(${field} FROM at) AS v FROM t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  field        | outcome
-- |  YEAR         | [v integer] (2023)
-- |  QUARTER      | [v integer] (1)
-- |  MONTH        | [v integer] (1)
-- |  WEEK         | [v integer] (1)
-- |  DAY          | [v integer] (1)
-- |  DOW          | error syntax_error
-- |  ISODOW       | error syntax_error
-- |  DOY          | error syntax_error
-- |  HOUR         | [v integer] (10)
-- |  MINUTE       | [v integer] (11)
-- |  SECOND       | [v integer] (12)
-- |  MICROSECOND  | [v integer] (500000)
-- |  MICROSECONDS | error syntax_error
-- |  EPOCH        | error syntax_error
-- |  ISOYEAR      | error syntax_error
-- |  CENTURY      | error syntax_error
-- |  DAY_HOUR     | [v integer] (110)
-- |  YEAR_MONTH   | [v integer] (202301)
-- => postgres
-- |  field        | outcome
-- |  YEAR         | [v decimal] (2023)
-- |  QUARTER      | [v decimal] (1)
-- |  MONTH        | [v decimal] (1)
-- |  WEEK         | [v decimal] (52)
-- |  DAY          | [v decimal] (1)
-- |  DOW          | [v decimal] (0)
-- |  ISODOW       | [v decimal] (7)
-- |  DOY          | [v decimal] (1)
-- |  HOUR         | [v decimal] (10)
-- |  MINUTE       | [v decimal] (11)
-- |  SECOND       | [v decimal] (12.500000)
-- |  MICROSECOND  | [v decimal] (12500000)
-- |  MICROSECONDS | [v decimal] (12500000)
-- |  EPOCH        | [v decimal] (1672567872.500000)
-- |  ISOYEAR      | [v decimal] (2022)
-- |  CENTURY      | [v decimal] (21)
-- |  DAY_HOUR     | error invalid_parameter_value
-- |  YEAR_MONTH   | error invalid_parameter_value

-- Weeks and their years as ISO 8601 counts them, whole seconds, and the microseconds apart from them.
-- @portable extract
-- @sql sqlite
SELECT CASE '${field}'
  WHEN 'YEAR' THEN CAST(STRFTIME('%Y', at) AS INTEGER)
  WHEN 'QUARTER' THEN (CAST(STRFTIME('%m', at) AS INTEGER) + 2) / 3
  WHEN 'MONTH' THEN CAST(STRFTIME('%m', at) AS INTEGER)
  WHEN 'WEEK' THEN (CAST(STRFTIME('%j', DATE(at, '-3 days', 'weekday 4')) AS INTEGER) - 1) / 7 + 1
  WHEN 'DAY' THEN CAST(STRFTIME('%d', at) AS INTEGER)
  WHEN 'DOW' THEN CAST(STRFTIME('%w', at) AS INTEGER)
  WHEN 'ISODOW' THEN (CAST(STRFTIME('%w', at) AS INTEGER) + 6) % 7 + 1
  WHEN 'DOY' THEN CAST(STRFTIME('%j', at) AS INTEGER)
  WHEN 'HOUR' THEN CAST(STRFTIME('%H', at) AS INTEGER)
  WHEN 'MINUTE' THEN CAST(STRFTIME('%M', at) AS INTEGER)
  WHEN 'SECOND' THEN CAST(STRFTIME('%S', at) AS INTEGER)
  WHEN 'MICROSECOND' THEN CAST(SUBSTR(SUBSTR(at, 21) || '000000', 1, 6) AS INTEGER)
  WHEN 'MICROSECONDS' THEN CAST(STRFTIME('%S', at) AS INTEGER) * 1000000 + CAST(SUBSTR(SUBSTR(at, 21) || '000000', 1, 6) AS INTEGER)
  WHEN 'EPOCH' THEN CAST(STRFTIME('%s', at) AS INTEGER)
  WHEN 'ISOYEAR' THEN CAST(STRFTIME('%Y', DATE(at, '-3 days', 'weekday 4')) AS INTEGER)
  WHEN 'CENTURY' THEN (CAST(STRFTIME('%Y', at) AS INTEGER) + 99) / 100
  WHEN 'DAY_HOUR' THEN CAST(STRFTIME('%d%H', at) AS INTEGER)
  WHEN 'YEAR_MONTH' THEN CAST(STRFTIME('%Y%m', at) AS INTEGER)
END AS v FROM t;
-- @sql mysql, mariadb
SELECT CASE '${field}'
  WHEN 'YEAR' THEN YEAR(at)
  WHEN 'QUARTER' THEN QUARTER(at)
  WHEN 'MONTH' THEN MONTH(at)
  WHEN 'WEEK' THEN WEEK(at, 3)
  WHEN 'DAY' THEN DAY(at)
  WHEN 'DOW' THEN DAYOFWEEK(at) - 1
  WHEN 'ISODOW' THEN WEEKDAY(at) + 1
  WHEN 'DOY' THEN DAYOFYEAR(at)
  WHEN 'HOUR' THEN HOUR(at)
  WHEN 'MINUTE' THEN MINUTE(at)
  WHEN 'SECOND' THEN SECOND(at)
  WHEN 'MICROSECOND' THEN MICROSECOND(at)
  WHEN 'MICROSECONDS' THEN SECOND(at) * 1000000 + MICROSECOND(at)
  WHEN 'EPOCH' THEN TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', at)
  WHEN 'ISOYEAR' THEN YEARWEEK(at, 3) DIV 100
  WHEN 'CENTURY' THEN (YEAR(at) + 99) DIV 100
  WHEN 'DAY_HOUR' THEN DAY(at) * 100 + HOUR(at)
  WHEN 'YEAR_MONTH' THEN YEAR(at) * 100 + MONTH(at)
END AS v FROM t;
-- @sql postgres
SELECT CAST(CASE '${field}'
  WHEN 'YEAR' THEN EXTRACT(YEAR FROM at)
  WHEN 'QUARTER' THEN EXTRACT(QUARTER FROM at)
  WHEN 'MONTH' THEN EXTRACT(MONTH FROM at)
  WHEN 'WEEK' THEN EXTRACT(WEEK FROM at)
  WHEN 'DAY' THEN EXTRACT(DAY FROM at)
  WHEN 'DOW' THEN EXTRACT(DOW FROM at)
  WHEN 'ISODOW' THEN EXTRACT(ISODOW FROM at)
  WHEN 'DOY' THEN EXTRACT(DOY FROM at)
  WHEN 'HOUR' THEN EXTRACT(HOUR FROM at)
  WHEN 'MINUTE' THEN EXTRACT(MINUTE FROM at)
  WHEN 'SECOND' THEN FLOOR(EXTRACT(SECOND FROM at))
  WHEN 'MICROSECOND' THEN CAST(EXTRACT(MICROSECONDS FROM at) AS BIGINT) % 1000000
  WHEN 'MICROSECONDS' THEN EXTRACT(MICROSECONDS FROM at)
  WHEN 'EPOCH' THEN FLOOR(EXTRACT(EPOCH FROM at))
  WHEN 'ISOYEAR' THEN EXTRACT(ISOYEAR FROM at)
  WHEN 'CENTURY' THEN EXTRACT(CENTURY FROM at)
  WHEN 'DAY_HOUR' THEN EXTRACT(DAY FROM at) * 100 + EXTRACT(HOUR FROM at)
  WHEN 'YEAR_MONTH' THEN EXTRACT(YEAR FROM at) * 100 + EXTRACT(MONTH FROM at)
END AS BIGINT) AS v FROM t;
-- => *
-- |  field        | outcome
-- |  YEAR         | [v] (2023)
-- |  QUARTER      | [v] (1)
-- |  MONTH        | [v] (1)
-- |  WEEK         | [v] (52)
-- |  DAY          | [v] (1)
-- |  DOW          | [v] (0)
-- |  ISODOW       | [v] (7)
-- |  DOY          | [v] (1)
-- |  HOUR         | [v] (10)
-- |  MINUTE       | [v] (11)
-- |  SECOND       | [v] (12)
-- |  MICROSECOND  | [v] (500000)
-- |  MICROSECONDS | [v] (12500000)
-- |  EPOCH        | [v] (1672567872)
-- |  ISOYEAR      | [v] (2022)
-- |  CENTURY      | [v] (21)
-- |  DAY_HOUR     | [v] (110)
-- |  YEAR_MONTH   | [v] (202301)
