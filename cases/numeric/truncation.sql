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

-- @portable trunc-digits
SELECT ROUND(1.999 - 0.005, 2) AS v;
-- => *
-- |  v
-- |  1.99

-- @portable truncate-digits
SELECT ROUND(1.999 - 0.005, 2) AS v;
-- => *
-- |  v
-- |  1.99
