-- @title     Totals by ROLLUP are WITH ROLLUP on MariaDB, ROLLUP() on PostgreSQL, both on MySQL, neither on SQLite
-- @id        query.group.rollup
-- @category  query
-- @why       a report with subtotals is spelt in two ways, MariaDB refuses to sort the function's form, and SQLite has neither
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-modifiers.html
-- @see       https://mariadb.com/kb/en/select-with-rollup/
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-GROUPING-SETS
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE t (g VARCHAR(5), x INTEGER);
INSERT INTO t VALUES ('a', 1), ('a', 2), ('b', 4);

-- @step rollup-function
SELECT g, SUM(x) AS total FROM t GROUP BY ROLLUP (g) ORDER BY total;
-- => sqlite, mariadb
-- |  error undefined_function
-- => mysql
-- |  g text | total decimal
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7
-- => postgres
-- |  g text | total integer
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @step with-rollup
SELECT g, SUM(x) AS total FROM t GROUP BY g WITH ROLLUP;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  g text | total decimal
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @step with-rollup-sorted
SELECT g, SUM(x) AS total FROM t GROUP BY g WITH ROLLUP ORDER BY total;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  g text | total decimal
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @step grouping-sets
SELECT g, SUM(x) AS total FROM t GROUP BY GROUPING SETS ((g), ()) ORDER BY total;
-- => sqlite, mariadb
-- |  error syntax_error
-- => mysql
-- |  error feature_not_supported
-- => postgres
-- |  g text | total integer
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @step cube
SELECT g, SUM(x) AS total FROM t GROUP BY CUBE (g) ORDER BY total;
-- => sqlite, mariadb
-- |  error undefined_function
-- => mysql
-- |  error feature_not_supported
-- => postgres
-- |  g text | total integer
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @step grouping
-- @sql mysql, mariadb
SELECT GROUPING(g) AS is_total, SUM(x) AS total FROM t GROUP BY g WITH ROLLUP;
-- @sql *
SELECT GROUPING(g) AS is_total, SUM(x) AS total FROM t GROUP BY ROLLUP (g);
-- => sqlite, mariadb
-- |  error undefined_function
-- => mysql
-- |  is_total integer | total decimal
-- |  0                | 3
-- |  0                | 4
-- |  1                | 7
-- => postgres
-- |  is_total integer | total integer
-- |  1                | 7
-- |  0                | 3
-- |  0                | 4

-- @portable rollup-function
SELECT g, total FROM (SELECT g, SUM(x) AS total FROM t GROUP BY g UNION ALL SELECT NULL, SUM(x) FROM t) q ORDER BY total;
-- => *
-- |  g text | total
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @portable with-rollup-sorted
SELECT g, total FROM (SELECT g, SUM(x) AS total FROM t GROUP BY g UNION ALL SELECT NULL, SUM(x) FROM t) q ORDER BY total;
-- => *
-- |  g text | total
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @portable grouping-sets
SELECT g, total FROM (SELECT g, SUM(x) AS total FROM t GROUP BY g UNION ALL SELECT NULL, SUM(x) FROM t) q ORDER BY total;
-- => *
-- |  g text | total
-- |  'a'    | 3
-- |  'b'    | 4
-- |  NULL   | 7

-- @portable grouping
SELECT 0 AS is_total, SUM(x) AS total FROM t GROUP BY g UNION ALL SELECT 1, SUM(x) FROM t;
-- => *
-- |  is_total integer | total
-- |  0                | 3
-- |  0                | 4
-- |  1                | 7
