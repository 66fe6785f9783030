-- @title     9223372036854775807 + 1 is a double on SQLite and refused elsewhere
-- @id        numeric.overflow.bigint
-- @category  numeric
-- @why       a counter at the end of BIGINT loses digits on SQLite, which turns it into a double without an error; the others stop
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT

CREATE TABLE t (a BIGINT);
INSERT INTO t VALUES (9223372036854775807);

-- @step literals
SELECT 9223372036854775807 + 1 AS v;
-- => sqlite
-- |  v double
-- |  9.223372036854776e+18
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step column
SELECT a + 1 AS v FROM t;
-- => sqlite
-- |  v double
-- |  9.223372036854776e+18
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step multiply
SELECT a * 2 AS v FROM t;
-- => sqlite
-- |  v double
-- |  1.8446744073709552e+19
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step negative
SELECT -9223372036854775807 - 2 AS v;
-- => sqlite
-- |  v double
-- |  -9.223372036854776e+18
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step plus-decimal
SELECT a + 1.0 AS v FROM t;
-- => sqlite
-- |  v double
-- |  9.223372036854776e+18
-- => postgres, mariadb, mysql
-- |  v decimal
-- |  9223372036854775808.0
