-- @title     HAVING takes an alias on all but PostgreSQL, and one that is also a column means the column
-- @id        query.having.alias
-- @category  query
-- @why       a report that keeps groups by an alias, HAVING n > 1, fails on PostgreSQL; for -g AS g it tests the column and finds no group
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-alias.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-HAVING

CREATE TABLE t (g INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 5), (1, 6), (2, 7);

-- @step alias
SELECT g, COUNT(*) AS n FROM t GROUP BY g HAVING n > 1;
-- => sqlite, mariadb, mysql
-- |  g integer | n integer
-- |  1         | 2
-- => postgres
-- |  error undefined_column

-- @step name-of-grouped-column
SELECT -g AS g, COUNT(*) AS n FROM t GROUP BY g HAVING g < 0 ORDER BY 2;
-- => sqlite
-- |  g null | n null
-- => mariadb, mysql
-- |  g integer | n integer
-- |  warning ambiguous_column
-- |  warning ambiguous_column
-- => postgres
-- |  g integer | n integer

-- @step aggregate-named-like-column
SELECT g, MIN(a) AS a FROM t GROUP BY g HAVING MAX(a) > 6;
-- => *
-- |  g integer | a integer
-- |  2         | 7

-- @portable alias
SELECT g, COUNT(*) AS n FROM t GROUP BY g HAVING COUNT(*) > 1;
-- => *
-- |  g integer | n integer
-- |  1         | 2

-- @portable name-of-grouped-column
SELECT minus AS g, n FROM (SELECT -g AS minus, COUNT(*) AS n FROM t GROUP BY -g) q WHERE minus < 0 ORDER BY 2;
-- => *
-- |  g integer | n integer
-- |  -2        | 1
-- |  -1        | 2
