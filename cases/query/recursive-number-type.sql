-- @title     WITH RECURSIVE from 1 by x * 0.5 stays 1 on MySQL and MariaDB, is 0.5 on SQLite, fails on PostgreSQL
-- @id        query.recursive.number
-- @category  query
-- @why       a rate halved at each step stays 1 on MySQL and MariaDB, without a word, and fails on PostgreSQL: the first part said integer
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-RECURSIVE
-- @see       https://sqlite.org/lang_with.html

-- @step halves
WITH RECURSIVE c (n, x) AS (SELECT 1, 1 UNION ALL SELECT n + 1, x * 0.5 FROM c WHERE n < 3) SELECT x FROM c ORDER BY n;
-- => sqlite
-- |  x any
-- |  integer:1
-- |  double:0.5
-- |  double:0.25
-- => mariadb, mysql
-- |  x integer
-- |  1
-- |  1
-- |  1
-- => postgres
-- |  error datatype_mismatch

-- @portable halves
WITH RECURSIVE c (n, x) AS (SELECT 1, CAST(1 AS DECIMAL(10, 4)) UNION ALL SELECT n + 1, CAST(x * 0.5 AS DECIMAL(10, 4)) FROM c WHERE n < 3) SELECT x FROM c ORDER BY n;
-- => *
-- |  x
-- |  1.0000
-- |  0.5000
-- |  0.2500
