-- @title     '1e400' cast to a double is infinity on SQLite, the largest double on MySQL and MariaDB, an error on PostgreSQL
-- @id        conversion.cast.infinite
-- @category  conversion
-- @why       a number too large that came as text is infinity on SQLite, 1.797e308 on MySQL and MariaDB, and stops the query on PostgreSQL
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://mariadb.com/kb/en/cast/
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT
-- @each text = '1e400', '-1e400', '1e308', '1e-400'

CREATE TABLE t (a DOUBLE PRECISION);

-- @step cast
-- @sql mysql, mariadb
SELECT CAST(${text} AS DOUBLE) AS v;
-- @sql *
SELECT CAST(${text} AS DOUBLE PRECISION) AS v;
-- => sqlite
-- |  text     | outcome
-- |  '1e400'  | [v double] (inf)
-- |  '-1e400' | [v double] (-inf)
-- |  '1e308'  | [v double] (1e+308)
-- |  '1e-400' | [v double] (0.0)
-- => postgres
-- |  text     | outcome
-- |  '1e400'  | error numeric_value_out_of_range
-- |  '-1e400' | error numeric_value_out_of_range
-- |  '1e308'  | [v double] (1e+308)
-- |  '1e-400' | error numeric_value_out_of_range
-- => mysql, mariadb
-- |  text     | outcome
-- |  '1e400'  | [v double] (1.7976931348623157e+308); warning value_converted
-- |  '-1e400' | [v double] (-1.7976931348623157e+308); warning value_converted
-- |  '1e308'  | [v double] (1e+308)
-- |  '1e-400' | [v double] (0.0)

-- @step insert
INSERT INTO t VALUES (${text});
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  text     | outcome
-- |  '1e400'  | error numeric_value_out_of_range
-- |  '-1e400' | error numeric_value_out_of_range
-- |  '1e308'  | ok 1 row
-- |  '1e-400' | error numeric_value_out_of_range
-- => mysql, mariadb
-- |  text     | outcome
-- |  '1e400'  | error numeric_value_out_of_range
-- |  '-1e400' | error numeric_value_out_of_range
-- |  '1e308'  | ok 1 row
-- |  '1e-400' | ok 1 row
-- => mysql:non-strict
-- |  text     | outcome
-- |  '1e400'  | ok 1 row; warning numeric_value_out_of_range
-- |  '-1e400' | ok 1 row; warning numeric_value_out_of_range
-- |  '1e308'  | ok 1 row
-- |  '1e-400' | ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  text     | outcome
-- |  '1e400'  | [a double] (inf)
-- |  '-1e400' | [a double] (-inf)
-- |  '1e308'  | [a double] (1e+308)
-- |  '1e-400' | [a double] (0.0)
-- => postgres
-- |  text    | outcome
-- |  '1e308' | [a double] (1e+308)
-- => mysql, mariadb
-- |  text     | outcome
-- |  '1e308'  | [a double] (1e+308)
-- |  '1e-400' | [a double] (0.0)
-- => mysql:non-strict
-- |  text     | outcome
-- |  '1e400'  | [a double] (1.7976931348623157e+308)
-- |  '-1e400' | [a double] (-1.7976931348623157e+308)
-- |  '1e308'  | [a double] (1e+308)
-- |  '1e-400' | [a double] (0.0)
