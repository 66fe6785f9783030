-- @title     SUM of BIGINTs beyond 64 bits fails on SQLite only
-- @id        numeric.sum.overflow
-- @category  numeric
-- @why       a total over large identifiers or nanoseconds fails on SQLite only
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_sum
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a BIGINT);
INSERT INTO t VALUES (9223372036854775807), (1);

-- @step sum
SELECT SUM(a) AS total FROM t;
-- => sqlite
-- |  error numeric_value_out_of_range
-- => postgres, mariadb, mysql
-- |  total decimal
-- |  9223372036854775808

-- @step average
SELECT AVG(a) AS mean FROM t;
-- => sqlite
-- |  mean double
-- |  4.611686018427388e+18
-- => postgres
-- |  mean decimal
-- |  4611686018427387904
-- => mariadb, mysql
-- |  mean decimal
-- |  4611686018427387904.0000

-- @portable sum
SELECT SUM((a - a % 1000000) / 1000000) AS millions, SUM(a % 1000000) AS rest FROM t;
-- => *
-- |  millions      | rest
-- |  9223372036854 | 775808
