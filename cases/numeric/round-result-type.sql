-- @title     ROUND(5) is 5.0 on SQLite and PostgreSQL and 5 on MySQL and MariaDB
-- @id        numeric.round.type
-- @category  numeric
-- @why       an export shows 5.0 or 5 for the same ROUND(5), and 5.5 or 5.5000 for ROUND(5.5, 4): comparing two exports fails
-- @see       https://sqlite.org/lang_corefunc.html#round
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://mariadb.com/kb/en/round/
-- @see       https://www.postgresql.org/docs/current/functions-math.html

-- @step integer
SELECT ROUND(5) AS v;
-- => sqlite, postgres
-- |  v double
-- |  5.0
-- => mariadb, mysql
-- |  v integer
-- |  5

-- @step decimal
SELECT ROUND(5.00, 1) AS v;
-- => sqlite
-- |  v double
-- |  5.0
-- => postgres, mariadb, mysql
-- |  v decimal
-- |  5.0

-- @step many-digits
SELECT ROUND(5.5, 4) AS v;
-- => sqlite
-- |  v double
-- |  5.5
-- => postgres, mariadb
-- |  v decimal
-- |  5.5000
-- => mysql
-- |  v decimal
-- |  5.5

-- @step as-text
SELECT TRIM(CAST(ROUND(5.00, 1) AS CHAR(20))) AS v;
-- => *
-- |  v text
-- |  '5.0'

-- @step null-digits
SELECT ROUND(5.5, NULL) AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => postgres, mysql
-- |  v decimal
-- |  NULL
-- => mariadb
-- |  v double
-- |  NULL
