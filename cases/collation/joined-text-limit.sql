-- @title     GROUP_CONCAT is cut at 1,024 bytes on MySQL only
-- @id        collation.groupconcat.limit
-- @category  collation
-- @why       a list of ids made by GROUP_CONCAT is cut at 1,024 bytes on MySQL, with a warning only, and the last ids are lost
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_group-concat
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_group_concat_max_len
-- @see       https://mariadb.com/kb/en/group_concat/
-- @see       https://sqlite.org/limits.html
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

-- @step length
-- @sql sqlite
WITH RECURSIVE s (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 600) SELECT LENGTH(GROUP_CONCAT(i)) AS n FROM s;
-- @sql mysql, mariadb
WITH RECURSIVE s (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 600) SELECT LENGTH(GROUP_CONCAT(i)) AS n FROM s;
-- @sql postgres
WITH RECURSIVE s (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 600) SELECT LENGTH(STRING_AGG(i::text, ',')) AS n FROM s;
-- => sqlite, mariadb, postgres
-- |  n integer
-- |  2291
-- => mysql
-- |  n integer
-- |  1024
-- |  warning data_too_long

-- @portable length
-- @sql sqlite
WITH RECURSIVE s (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 600) SELECT LENGTH(GROUP_CONCAT(i)) AS n FROM s;
-- @sql mysql, mariadb
SET SESSION group_concat_max_len = 1000000;
WITH RECURSIVE s (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 600) SELECT LENGTH(GROUP_CONCAT(i)) AS n FROM s;
-- @sql postgres
WITH RECURSIVE s (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 600) SELECT LENGTH(STRING_AGG(i::text, ',')) AS n FROM s;
-- => *
-- |  n integer
-- |  2291
