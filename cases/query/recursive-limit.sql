-- @title     LIMIT inside WITH RECURSIVE runs on SQLite and MySQL, ORDER BY there on SQLite only
-- @id        query.recursive.limit
-- @category  query
-- @why       a walk kept from running for ever by a LIMIT inside stops on SQLite and MySQL and is refused by PostgreSQL and MariaDB
-- @see       https://sqlite.org/lang_with.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-RECURSIVE
-- @see       https://mariadb.com/kb/en/recursive-common-table-expressions-overview/

-- @step inside
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 3) SELECT COUNT(*) AS n FROM c;
-- => sqlite, mysql
-- |  n integer
-- |  3
-- => mariadb, postgres
-- |  error feature_not_supported

-- @step outside-of-finite
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 500) SELECT n FROM c ORDER BY n LIMIT 3;
-- => *
-- |  n integer
-- |  1
-- |  2
-- |  3

-- @step order-inside
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3 ORDER BY 1 DESC) SELECT COUNT(*) AS n FROM c;
-- => sqlite
-- |  n integer
-- |  3
-- => mariadb, postgres, mysql
-- |  error feature_not_supported

-- @portable inside
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  3

-- @portable order-inside
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  3
