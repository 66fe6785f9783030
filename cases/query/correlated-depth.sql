-- @title     A derived table in a correlated subquery sees the outer row on all but MariaDB
-- @id        query.subquery.depth
-- @category  query
-- @why       a report that takes the latest of each by a derived table in a subquery fails on MariaDB, which takes no subquery in LIMIT either
-- @see       https://dev.mysql.com/doc/refman/8.4/en/correlated-subqueries.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @see       https://sqlite.org/lang_select.html
-- @see       https://mariadb.com/kb/en/subquery-limitations/

CREATE VIEW t AS SELECT 1 AS a UNION ALL SELECT 2;
CREATE VIEW u AS SELECT 1 AS a, 10 AS b UNION ALL SELECT 1, 11 UNION ALL SELECT 2, 20;

-- @step one-level
SELECT a, (SELECT MAX(b) FROM u WHERE u.a = t.a) AS v FROM t ORDER BY a;
-- => *
-- |  a integer | v integer
-- |  1         | 11
-- |  2         | 20

-- @step two-levels
SELECT a, (SELECT MAX(b) FROM u WHERE EXISTS (SELECT 1 FROM u w WHERE w.b = u.b AND w.a = t.a)) AS v FROM t ORDER BY a;
-- => *
-- |  a integer | v integer
-- |  1         | 11
-- |  2         | 20

-- @step derived-inside
SELECT a, (SELECT COUNT(*) FROM (SELECT b FROM u WHERE u.a = t.a LIMIT 5) q) AS v FROM t ORDER BY a;
-- => sqlite, postgres, mysql
-- |  a integer | v integer
-- |  1         | 2
-- |  2         | 1
-- => mariadb
-- |  error undefined_column

-- @step in-order-by
SELECT a FROM t ORDER BY (SELECT MAX(b) FROM u WHERE u.a = t.a) DESC;
-- => *
-- |  a integer
-- |  2
-- |  1

-- @step in-group-by
SELECT COUNT(*) AS n FROM t GROUP BY (SELECT MAX(b) FROM u WHERE u.a = t.a);
-- => *
-- |  n integer
-- |  1
-- |  1

-- @step in-join-condition
SELECT COUNT(*) AS n FROM t JOIN u ON u.b = (SELECT MAX(w.b) FROM u w WHERE w.a = t.a);
-- => *
-- |  n integer
-- |  2

-- @step in-limit
SELECT a FROM t ORDER BY a LIMIT (SELECT 1);
-- => sqlite, postgres
-- |  a integer
-- |  1
-- => mariadb, mysql
-- |  error syntax_error

-- @portable derived-inside
SELECT a, (SELECT COUNT(*) FROM u WHERE u.a = t.a) AS v FROM t ORDER BY a;
-- => *
-- |  a integer | v integer
-- |  1         | 2
-- |  2         | 1
