-- @title     FROM DUAL is known to MySQL and MariaDB only; SELECT without FROM runs everywhere
-- @id        query.select.nofrom
-- @category  query
-- @why       a query with FROM DUAL written for MySQL and MariaDB fails on SQLite and PostgreSQL: no such table
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://mariadb.com/kb/en/dual/
-- @see       https://sqlite.org/lang_select.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html

-- @step where
SELECT 1 AS x WHERE 1 = 1;
-- => *
-- |  x integer
-- |  1

-- @step where-false
SELECT 1 AS x WHERE 1 = 0;
-- => sqlite
-- |  x null
-- => mariadb, postgres, mysql
-- |  x integer

-- @step dual
SELECT 1 AS x FROM DUAL;
-- => sqlite, postgres
-- |  error undefined_table
-- => mariadb, mysql
-- |  x integer
-- |  1

-- @step dual-where
SELECT 1 AS x FROM DUAL WHERE 1 = 0;
-- => sqlite, postgres
-- |  error undefined_table
-- => mariadb, mysql
-- |  x integer

-- @step order-and-limit
SELECT 1 AS x ORDER BY x LIMIT 1;
-- => *
-- |  x integer
-- |  1

-- @step group-by
SELECT COUNT(*) AS n WHERE 1 = 0;
-- => *
-- |  n integer
-- |  0

-- @step having
SELECT 1 AS x HAVING 1 = 1;
-- => sqlite
-- |  error grouping_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1

-- @step exists
SELECT 1 AS x WHERE NOT EXISTS (SELECT 1 WHERE 1 = 0);
-- => *
-- |  x integer
-- |  1

-- @portable dual
SELECT 1 AS x;
-- => *
-- |  x integer
-- |  1

-- @portable dual-where
SELECT 1 AS x WHERE 1 = 0;
-- => *
-- |  x
