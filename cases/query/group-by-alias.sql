-- @title     GROUP BY takes an alias everywhere; an alias within an expression fails on MySQL and PostgreSQL
-- @id        query.group.alias
-- @category  query
-- @why       a report grouped by an alias that is also a column is grouped by the column and has more lines; only MySQL and MariaDB warn
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-alias.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-GROUPBY

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step new-name
SELECT a % 2 AS odd, COUNT(*) AS n FROM t GROUP BY odd ORDER BY odd;
-- => *
-- |  odd integer | n integer
-- |  0           | 1
-- |  1           | 2

-- @step name-of-a-column
SELECT a % 2 AS a, COUNT(*) AS n FROM t GROUP BY a ORDER BY 1, 2;
-- => sqlite, postgres
-- |  a integer | n integer
-- |  0         | 1
-- |  1         | 1
-- |  1         | 1
-- => mariadb, mysql
-- |  a integer | n integer
-- |  0         | 1
-- |  1         | 1
-- |  1         | 1
-- |  warning ambiguous_column

-- @step alias-in-expression
SELECT a % 2 AS odd, COUNT(*) AS n FROM t GROUP BY odd + 0 ORDER BY 1;
-- => sqlite, mariadb, mysql:non-strict
-- |  odd integer | n integer
-- |  0           | 1
-- |  1           | 2
-- => postgres
-- |  error undefined_column
-- => mysql
-- |  error grouping_error

-- @step alias-of-aggregate
SELECT COUNT(*) AS n FROM t GROUP BY n;
-- => *
-- |  error grouping_error

-- @portable name-of-a-column
SELECT a, COUNT(*) AS n FROM (SELECT a % 2 AS a FROM t) q GROUP BY a ORDER BY 1, 2;
-- => *
-- |  a integer | n integer
-- |  0         | 1
-- |  1         | 2

-- @portable alias-in-expression
SELECT a % 2 AS odd, COUNT(*) AS n FROM t GROUP BY a % 2 ORDER BY 1;
-- => *
-- |  odd integer | n integer
-- |  0           | 1
-- |  1           | 2
