-- @title     ROUND(double, 2) is refused by PostgreSQL, and of 1.005 is 1.01 on older SQLite only
-- @id        numeric.round.digits
-- @category  numeric
-- @why       a price in a DOUBLE rounded by ROUND(a, 2) passes on SQLite and MySQL and is an unknown function on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://sqlite.org/lang_corefunc.html#round

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (2.675), (1.005), (1.0045), (1.0049), (-1.005), (3.14159);

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
-- |  -1.005   | -1.01
-- |  1.0045   | 1.0
-- |  1.0049   | 1.0
-- |  1.005    | 1.01
-- |  2.675    | 2.68
-- |  3.14159  | 3.14
-- => sqlite>=3.53
-- |  a double | v double
-- |  -1.005   | -1.0
-- |  1.0045   | 1.0
-- |  1.0049   | 1.0
-- |  1.005    | 1.0
-- |  2.675    | 2.67
-- |  3.14159  | 3.14
-- => mariadb, mysql
-- |  a double | v double
-- |  -1.005   | -1.0
-- |  1.0045   | 1.0
-- |  1.0049   | 1.0
-- |  1.005    | 1.0
-- |  2.675    | 2.68
-- |  3.14159  | 3.14
-- => postgres
-- |  error undefined_function

-- Times 100, a half more and cut. A double holds 1.005 as a little less, so the half is a ten-millionth larger: right for numbers of up to eight
-- decimal places below ten million. The product, the sum and the cut of doubles are the same everywhere; money is better off as DECIMAL or whole cents.
-- @portable literal
-- @sql sqlite
SELECT CAST(2.675e0 * 100 + 0.5000001 AS INTEGER) / 100.0 AS v;
-- @sql *
SELECT FLOOR(2.675e0 * 100 + 0.5000001) / 100.0 AS v;
-- => *
-- |  v
-- |  2.68

-- @portable column
-- @sql sqlite
SELECT a, CASE WHEN a < 0 THEN -1 ELSE 1 END * CAST(ABS(a) * 100 + 0.5000001 AS INTEGER) / 100.0 AS v FROM t ORDER BY a;
-- @sql *
SELECT a, CASE WHEN a < 0 THEN -1 ELSE 1 END * FLOOR(ABS(a) * 100 + 0.5000001) / 100.0 AS v FROM t ORDER BY a;
-- => *
-- |  a double | v double
-- |  -1.005   | -1.01
-- |  1.0045   | 1.0
-- |  1.0049   | 1.0
-- |  1.005    | 1.01
-- |  2.675    | 2.68
-- |  3.14159  | 3.14
