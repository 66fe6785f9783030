-- @title     SQRT and LN of a negative number in a column are NULL, and stop the query on PostgreSQL
-- @id        numeric.domain.sqrt
-- @category  numeric
-- @why       one bad row stops the whole query on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_sqrt
-- @see       https://mariadb.com/kb/en/sqrt/
-- @see       https://mariadb.com/kb/en/ln/
-- @see       https://sqlite.org/lang_mathfunc.html
-- @requires math_functions

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (-4), (0), (4);

-- @step root
SELECT a, SQRT(a) AS v FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer | v double
-- |  -4        | NULL
-- |  0         | 0.0
-- |  4         | 2.0
-- => postgres
-- |  error invalid_argument_for_power_function

-- @step logarithm
SELECT a, LN(a) AS v FROM t WHERE a < 1 ORDER BY a;
-- => sqlite
-- |  a integer | v null
-- |  -4        | NULL
-- |  0         | NULL
-- => mariadb
-- |  a integer | v double
-- |  -4        | NULL
-- |  0         | NULL
-- |  warning division_by_zero
-- |  warning division_by_zero
-- => postgres
-- |  error invalid_argument_for_logarithm
-- => mysql
-- |  a integer | v double
-- |  -4        | NULL
-- |  0         | NULL
-- |  warning invalid_argument_for_logarithm
-- |  warning invalid_argument_for_logarithm

-- @portable root
SELECT a, CASE WHEN a >= 0 THEN SQRT(a) END AS v FROM t ORDER BY a;
-- => *
-- |  a integer | v double
-- |  -4        | NULL
-- |  0         | 0.0
-- |  4         | 2.0

-- @portable logarithm
SELECT a, CASE WHEN a > 0 THEN LN(a) END AS v FROM t WHERE a < 1 ORDER BY a;
-- => *
-- |  a integer | v
-- |  -4        | NULL
-- |  0         | NULL
