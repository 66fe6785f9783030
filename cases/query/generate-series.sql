-- @title     GENERATE_SERIES(1, 3) makes rows on PostgreSQL only, in FROM and in the select list
-- @id        query.function.series
-- @category  query
-- @why       a report that fills gaps by generate_series runs on PostgreSQL, by seq_1_to_3 on MariaDB; a recursive query runs everywhere
-- @see       https://www.postgresql.org/docs/current/functions-srf.html
-- @see       https://mariadb.com/kb/en/sequence-storage-engine/
-- @see       https://sqlite.org/series.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html

-- @step generate-series
SELECT COUNT(*) AS n FROM generate_series(1, 3) s;
-- => sqlite
-- |  error undefined_table
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  n integer
-- |  3

-- @step sequence-table
SELECT COUNT(*) AS n FROM seq_1_to_3;
-- => sqlite, postgres, mysql
-- |  error undefined_table
-- => mariadb
-- |  n integer
-- |  3

-- @step in-select-list
SELECT generate_series(1, 3) AS n;
-- => sqlite, mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  n integer
-- |  1
-- |  2
-- |  3

-- @step recursive
WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 3) SELECT n FROM s ORDER BY n;
-- => *
-- |  n integer
-- |  1
-- |  2
-- |  3

-- The last number stands in it twice: there are no rows where it is below the first.
-- @portable generate-series
-- @sql mysql
SET SESSION cte_max_recursion_depth = 1000000;
SELECT COUNT(*) AS n FROM (WITH RECURSIVE s (n) AS (SELECT 1 WHERE 1 <= 3 UNION ALL SELECT n + 1 FROM s WHERE n < 3) SELECT n FROM s) q;
-- @sql mariadb
SET SESSION max_recursive_iterations = 1000000;
SELECT COUNT(*) AS n FROM (WITH RECURSIVE s (n) AS (SELECT 1 WHERE 1 <= 3 UNION ALL SELECT n + 1 FROM s WHERE n < 3) SELECT n FROM s) q;
-- @sql *
SELECT COUNT(*) AS n FROM (WITH RECURSIVE s (n) AS (SELECT 1 WHERE 1 <= 3 UNION ALL SELECT n + 1 FROM s WHERE n < 3) SELECT n FROM s) q;
-- => *
-- |  n integer
-- |  3

-- @portable in-select-list
-- @sql mysql
SET SESSION cte_max_recursion_depth = 1000000;
WITH RECURSIVE s (n) AS (SELECT 1 WHERE 1 <= 3 UNION ALL SELECT n + 1 FROM s WHERE n < 3) SELECT n FROM s;
-- @sql mariadb
SET SESSION max_recursive_iterations = 1000000;
WITH RECURSIVE s (n) AS (SELECT 1 WHERE 1 <= 3 UNION ALL SELECT n + 1 FROM s WHERE n < 3) SELECT n FROM s;
-- @sql *
WITH RECURSIVE s (n) AS (SELECT 1 WHERE 1 <= 3 UNION ALL SELECT n + 1 FROM s WHERE n < 3) SELECT n FROM s;
-- => *
-- |  n integer
-- |  1
-- |  2
-- |  3
