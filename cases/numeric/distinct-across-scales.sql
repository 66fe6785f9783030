-- @title     1, 1.0 and 1e0 are one value everywhere; 0.3 and 0.1 + 0.2 are two on SQLite
-- @id        numeric.distinct.scale
-- @category  numeric
-- @why       a report grouped by amount shows 0.3 and 0.1 + 0.2 as two lines on SQLite and as one on the servers
-- @see       https://sqlite.org/datatype3.html#comparisons
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html

-- @step distinct
SELECT COUNT(*) AS n FROM (SELECT 1 AS v UNION SELECT 1.0 UNION SELECT 1e0) q;
-- => *
-- |  n integer
-- |  1

-- @step rows
SELECT v FROM (SELECT 1 AS v UNION SELECT 1.0) q;
-- => sqlite
-- |  v double
-- |  1.0
-- => postgres
-- |  v decimal
-- |  1
-- => mariadb, mysql
-- |  v decimal
-- |  1.0

-- @step group
SELECT COUNT(*) AS n FROM (SELECT v FROM (SELECT 0.3 AS v UNION ALL SELECT 0.1 + 0.2) q GROUP BY v) r;
-- => sqlite
-- |  n integer
-- |  2
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @portable group
SELECT COUNT(*) AS n FROM (SELECT ROUND(v, 6) AS w FROM (SELECT 0.3 AS v UNION ALL SELECT 0.1 + 0.2) q GROUP BY ROUND(v, 6)) r;
-- => *
-- |  n integer
-- |  1
