-- @title     DISTINCT in WITH RECURSIVE is refused by MySQL, GROUP BY by MySQL and SQLite, MAX by every engine
-- @id        query.recursive.forbidden
-- @category  query
-- @why       a walk whose step has DISTINCT or GROUP BY fails on one engine, and on MariaDB repeats rows until the server stops it
-- @see       https://sqlite.org/lang_with.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-RECURSIVE
-- @see       https://mariadb.com/kb/en/recursive-common-table-expressions-overview/

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step aggregate
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT MAX(n) + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  error invalid_recursion

-- @step distinct
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT DISTINCT n + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => sqlite, postgres
-- |  n integer
-- |  3
-- => mariadb
-- |  n integer
-- |  2000
-- |  warning query_canceled
-- => mysql
-- |  error feature_not_supported

-- @step group-by
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3 GROUP BY n) SELECT COUNT(*) AS n FROM c;
-- => sqlite, mysql
-- |  error invalid_recursion
-- => mariadb
-- |  n integer
-- |  2000
-- |  warning query_canceled
-- => postgres
-- |  n integer
-- |  3

-- @step two-references
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT x.n + 1 FROM c x JOIN c y ON x.n = y.n WHERE x.n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  error invalid_recursion

-- @step right-of-left-join
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT c.n + 1 FROM t LEFT JOIN c ON c.n = t.a WHERE c.n < 3) SELECT COUNT(*) AS n FROM c;
-- => sqlite, mysql
-- |  n integer
-- |  3
-- => sqlite>=3.53
-- |  error invalid_column_reference
-- => mariadb, postgres
-- |  error invalid_recursion

-- @step left-of-left-join
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT c.n + 1 FROM c LEFT JOIN t ON c.n = t.a WHERE c.n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  3

-- @step in-subquery
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT a FROM t WHERE a = (SELECT n + 1 FROM c)) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  error invalid_recursion

-- @step window-function
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + ROW_NUMBER() OVER () FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => sqlite, mariadb, mysql
-- |  error invalid_recursion
-- => postgres
-- |  error datatype_mismatch

-- @portable distinct
WITH RECURSIVE c (n) AS (SELECT 1 UNION SELECT n + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  3

-- @portable group-by
WITH RECURSIVE c (n) AS (SELECT 1 UNION SELECT n + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  3

-- @portable right-of-left-join
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT c.n + 1 FROM t JOIN c ON c.n = t.a WHERE c.n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  3
