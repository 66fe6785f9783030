-- @title     The smallest BIGINT negated is a double on SQLite and refused elsewhere; its ABS is refused everywhere
-- @id        numeric.overflow.edges
-- @category  numeric
-- @why       -a and a / -1 go beyond the range: SQLite answers with a double, PostgreSQL with an error, MySQL and MariaDB with an error and a decimal
-- @see       https://sqlite.org/lang_corefunc.html#abs
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a BIGINT);
INSERT INTO t VALUES (-9223372036854775808);

-- @step negate
SELECT -a AS v FROM t;
-- => sqlite
-- |  v double
-- |  9.223372036854776e+18
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step absolute
SELECT ABS(a) AS v FROM t;
-- => *
-- |  error numeric_value_out_of_range

-- @step divide
SELECT a / -1 AS v FROM t;
-- => sqlite
-- |  v double
-- |  9.223372036854776e+18
-- => postgres
-- |  error numeric_value_out_of_range
-- => mariadb, mysql
-- |  v decimal
-- |  9223372036854775808.0000

-- @step remainder
SELECT a % -1 AS v FROM t;
-- => *
-- |  v integer
-- |  0
