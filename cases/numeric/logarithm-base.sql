-- @title     LOG(100) is 2 on SQLite and PostgreSQL and 4.6 on MySQL and MariaDB
-- @id        numeric.log.base
-- @category  numeric
-- @why       a score weighted by LOG(n) is more than twice as large on MySQL and MariaDB, where it is the natural logarithm
-- @see       https://sqlite.org/lang_mathfunc.html#log
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_log
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @requires math_functions

-- @step one-argument
SELECT LOG(100) AS v;
-- => sqlite, postgres
-- |  v double
-- |  2.0
-- => mariadb, mysql
-- |  v double
-- |  4.605170185988092

-- @step two-arguments
SELECT LOG(2, 8) AS v;
-- => sqlite, mariadb, mysql
-- |  v double
-- |  3.0
-- => postgres
-- |  v decimal
-- |  3.0000000000000000

-- @step log10
SELECT LOG10(1000) AS v;
-- => sqlite
-- |  v double
-- |  2.9999999999999996
-- => sqlite[build=better-sqlite3], mariadb, postgres, mysql
-- |  v double
-- |  3.0

-- @step log2
SELECT LOG2(8) AS v;
-- => sqlite, mariadb, mysql
-- |  v double
-- |  3.0
-- => postgres
-- |  error undefined_function

-- @step ln
SELECT LN(1) AS v;
-- => *
-- |  v double
-- |  0.0

-- @portable one-argument
SELECT ROUND(LN(100.0) / LN(10.0), 6) AS v;
-- => *
-- |  v
-- |  2.000000

-- @portable two-arguments
SELECT ROUND(LN(8.0) / LN(2.0), 6) AS v;
-- => *
-- |  v
-- |  3.000000
