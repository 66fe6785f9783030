-- @title     COALESCE with 200 arguments is refused by older SQLite, with 1,100 by every SQLite, by no server
-- @id        limits.function.arguments
-- @category  limits
-- @why       SQLite's functions end at 127 arguments in older builds, PostgreSQL's ordinary ones at 100; the servers take 1,100 of COALESCE
-- @see       https://sqlite.org/limits.html#max_function_arg
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#function_coalesce
-- @repeat n100 = 99 of 'NULL' joined by ', '
-- @repeat n200 = 199 of 'NULL' joined by ', '
-- @repeat n1100 = 1099 of 'NULL' joined by ', '
-- @repeat a100 = 100 of '''a''' joined by ', '
-- @repeat a101 = 101 of '''a''' joined by ', '

-- @step coalesce-100
SELECT COALESCE(${n100}, 1) AS v;
-- => *
-- |  v integer
-- |  1

-- @step coalesce-200
SELECT COALESCE(${n200}, 1) AS v;
-- => sqlite
-- |  error too_many_arguments
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @step coalesce-1100
SELECT COALESCE(${n1100}, 1) AS v;
-- => sqlite
-- |  error too_many_arguments
-- => mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @step concat-100
SELECT LENGTH(CONCAT(${a100})) AS v;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v integer
-- |  100

-- @step concat-101
SELECT LENGTH(CONCAT(${a101})) AS v;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, mariadb, mysql
-- |  v integer
-- |  101
-- => postgres
-- |  error too_many_arguments
