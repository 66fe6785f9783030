-- @title     A recursive query of 2,000 steps fails on MySQL and is cut short on MariaDB
-- @id        query.recursive.depth
-- @category  query
-- @why       a calendar of 2,000 days stops on MySQL after 1,000 steps and comes back too short on MariaDB, with a warning only
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html#common-table-expressions-recursion-limits
-- @see       https://mariadb.com/kb/en/server-system-variables/#max_recursive_iterations
-- @see       https://sqlite.org/lang_with.html
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-RECURSIVE

-- @step deep
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT COUNT(*) AS n FROM c;
-- => sqlite, postgres
-- |  n integer
-- |  2000
-- => mariadb
-- |  n integer
-- |  1001
-- |  warning query_canceled
-- => mysql
-- |  error program_limit_exceeded

-- What a limit that is reached does.
-- @step limited
-- @sql mysql
SET SESSION cte_max_recursion_depth = 100;
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT COUNT(*) AS n FROM c;
-- @sql mariadb
SET SESSION max_recursive_iterations = 100;
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT COUNT(*) AS n FROM c;
-- @sql sqlite, postgres none
-- => mariadb
-- |  n integer
-- |  101
-- |  warning query_canceled
-- => mysql
-- |  error program_limit_exceeded

-- @portable deep
-- @sql mysql
SET SESSION cte_max_recursion_depth = 10000;
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT COUNT(*) AS n FROM c;
-- @sql mariadb
SET SESSION max_recursive_iterations = 10000;
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT COUNT(*) AS n FROM c;
-- @sql *
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  2000
