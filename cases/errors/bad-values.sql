-- @title     A text too long or a number too large is stored by SQLite and refused by the servers
-- @id        errors.value
-- @category  errors
-- @why       an import with texts too long passes in tests on SQLite and stops on the servers; MySQL refuses on writing what it forgives on reading
-- @see       https://sqlite.org/flextypegood.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html
-- @see       https://www.postgresql.org/docs/current/errcodes-appendix.html
-- @see       https://mariadb.com/kb/en/sql-mode/

CREATE TABLE t (a VARCHAR(2), b INTEGER, d DATE, n DECIMAL(4, 2));

-- @step divide
SELECT 1 / 0 AS v;
-- => mysql, mariadb
-- |  v decimal
-- |  NULL
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict
-- |  v decimal
-- |  NULL
-- => sqlite
-- |  v null
-- |  NULL
-- => postgres
-- |  error division_by_zero

-- @step divide-on-insert
INSERT INTO t (b) VALUES (1 / 0);
-- => mysql, mariadb, postgres
-- |  error division_by_zero
-- => mysql:ansi, mysql:non-strict, sqlite
-- |  ok 1 row

-- @step too-long
INSERT INTO t (a) VALUES ('abc');
-- => mysql, mariadb, postgres
-- |  error string_data_right_truncation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted
-- => sqlite
-- |  ok 1 row

-- @step no-number
INSERT INTO t (b) VALUES ('abc');
-- => mysql, mariadb, postgres
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted
-- => sqlite
-- |  ok 1 row

-- @step too-large
INSERT INTO t (b) VALUES (3000000000);
-- => mysql, mariadb, postgres
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range
-- => sqlite
-- |  ok 1 row

-- @step no-date
INSERT INTO t (d) VALUES ('2024-02-30');
-- => mysql, mariadb
-- |  error invalid_datetime_format
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error datetime_field_overflow

-- @step too-many-digits
INSERT INTO t (n) VALUES (1234.5);
-- => mysql, mariadb, postgres
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range
-- => sqlite
-- |  ok 1 row

-- @step cast
SELECT CAST('abc' AS DECIMAL(5, 2)) AS v;
-- => sqlite
-- |  v integer
-- |  0
-- => mariadb, mysql
-- |  v decimal
-- |  0.00
-- |  warning value_converted
-- => postgres
-- |  error invalid_text_representation

-- @step square-root
SELECT SQRT(-1) AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => sqlite[build=default]
-- |  error undefined_function
-- => mariadb, mysql
-- |  v double
-- |  NULL
-- => postgres
-- |  error invalid_argument_for_power_function

-- @step logarithm
SELECT LN(0) AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => sqlite[build=default]
-- |  error undefined_function
-- => mariadb
-- |  v double
-- |  NULL
-- |  warning division_by_zero
-- => postgres
-- |  error invalid_argument_for_logarithm
-- => mysql
-- |  v double
-- |  NULL
-- |  warning invalid_argument_for_logarithm

-- @step overflow
SELECT 9223372036854775807 + 1 AS v;
-- => sqlite
-- |  v double
-- |  9.223372036854776e+18
-- => mariadb, mysql, postgres
-- |  error numeric_value_out_of_range

-- @step absolute
SELECT ABS(-9223372036854775807 - 1) AS v;
-- => *
-- |  error numeric_value_out_of_range

-- @portable divide
SELECT 1 / NULLIF(0, 0) AS v;
-- => *
-- |  v
-- |  NULL
