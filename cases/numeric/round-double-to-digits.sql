-- @title     Rounding a double to two digits
-- @id        numeric.round.digits
-- @category  numeric
-- @why       ROUND(double, 2) does not exist on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://sqlite.org/lang_corefunc.html#round

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (2.675), (1.005), (3.14159);

-- @step literal
SELECT ROUND(2.675e0, 2) AS v;
-- => sqlite, mariadb, mysql
-- |  v double
-- |  2.68
-- => sqlite>=3.53
-- |  v double
-- |  2.67
-- => postgres
-- |  v decimal
-- |  2.68

-- @step column
SELECT a, ROUND(a, 2) AS v FROM t ORDER BY a;
-- => sqlite
-- |  a double | v double
-- |  1.005    | 1.01
-- |  2.675    | 2.68
-- |  3.14159  | 3.14
-- => sqlite>=3.53
-- |  a double | v double
-- |  1.005    | 1.0
-- |  2.675    | 2.67
-- |  3.14159  | 3.14
-- => mariadb, mysql
-- |  a double | v double
-- |  1.005    | 1.0
-- |  2.675    | 2.68
-- |  3.14159  | 3.14
-- => postgres
-- |  error undefined_function

-- @portable literal
SELECT ROUND(CAST(ROUND(2.675e0 * 1000) AS DECIMAL(12, 1)) / 10.0) / 100.0 AS v;
-- => *
-- |  v
-- |  2.68

-- @portable column
SELECT ROUND(CAST(ROUND(a * 1000) AS DECIMAL(12, 1)) / 10.0) / 100.0 AS v FROM t ORDER BY a;
-- => *
-- |  v
-- |  1.01
-- |  2.68
-- |  3.14
