-- @title     Digits are cut off by TRUNC(x, n) on PostgreSQL, TRUNCATE(x, n) on MySQL and MariaDB, TRUNC(x) on SQLite
-- @id        numeric.truncate
-- @category  numeric
-- @why       amounts cut to cents by TRUNC(x, n) or TRUNCATE(x, n) fail after a move; SQLite's TRUNC(x) takes no digits
-- @see       https://sqlite.org/lang_mathfunc.html#trunc
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_truncate
-- @see       https://www.postgresql.org/docs/current/functions-math.html

-- @step trunc
SELECT TRUNC(1.999) AS v;
-- => sqlite
-- |  v double
-- |  1.0
-- => sqlite[build=default], mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  1

-- @step trunc-digits
SELECT TRUNC(1.999, 2) AS v;
-- => sqlite, mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  1.99

-- @step truncate-digits
SELECT TRUNCATE(1.999, 2) AS v;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  v decimal
-- |  1.99

-- @step negative
SELECT TRUNC(-1.999) AS v;
-- => sqlite
-- |  v double
-- |  -1.0
-- => sqlite[build=default], mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  -1

-- @step negative-digits
-- @sql mysql, mariadb
SELECT TRUNCATE(-1.999, 2) AS v;
-- @sql *
SELECT TRUNC(-1.999, 2) AS v;
-- => sqlite
-- |  error undefined_function
-- => postgres, mysql, mariadb
-- |  v decimal
-- |  -1.99

-- @step nothing-to-cut
-- @sql mysql, mariadb
SELECT TRUNCATE(0.29, 2) AS v;
-- @sql *
SELECT TRUNC(0.29, 2) AS v;
-- => sqlite
-- |  error undefined_function
-- => postgres, mysql, mariadb
-- |  v decimal
-- |  0.29

-- On SQLite to eight digits behind the point: 0.29 * 100 is 28.999999999999996 there, so it is rounded before it is cut.
-- @portable trunc-digits
-- @sql sqlite
SELECT CAST(ROUND(1.999 * 100, 6) AS INTEGER) / 100.0 AS v;
-- @sql mysql, mariadb
SELECT TRUNCATE(1.999, 2) AS v;
-- @sql postgres
SELECT TRUNC(1.999, 2) AS v;
-- => *
-- |  v
-- |  1.99

-- @portable truncate-digits
-- @sql sqlite
SELECT CAST(ROUND(1.999 * 100, 6) AS INTEGER) / 100.0 AS v;
-- @sql mysql, mariadb
SELECT TRUNCATE(1.999, 2) AS v;
-- @sql postgres
SELECT TRUNC(1.999, 2) AS v;
-- => *
-- |  v
-- |  1.99

-- @portable negative-digits
-- @sql sqlite
SELECT CAST(ROUND(-1.999 * 100, 6) AS INTEGER) / 100.0 AS v;
-- @sql mysql, mariadb
SELECT TRUNCATE(-1.999, 2) AS v;
-- @sql postgres
SELECT TRUNC(-1.999, 2) AS v;
-- => *
-- |  v
-- |  -1.99

-- @portable nothing-to-cut
-- @sql sqlite
SELECT CAST(ROUND(0.29 * 100, 6) AS INTEGER) / 100.0 AS v;
-- @sql mysql, mariadb
SELECT TRUNCATE(0.29, 2) AS v;
-- @sql postgres
SELECT TRUNC(0.29, 2) AS v;
-- => *
-- |  v
-- |  0.29
