-- @title     WHERE takes an alias of the select list on SQLite only, HAVING not on PostgreSQL, GROUP BY everywhere
-- @id        identifiers.alias.scope
-- @category  identifiers
-- @why       a filter by an alias passes on SQLite: WHERE fails on every server, HAVING on PostgreSQL, and a column of that name changes the answer
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-alias.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 20), (2, 10), (2, 30);

-- @step where
SELECT a + 1 AS x FROM t WHERE x = 3 ORDER BY x;
-- => sqlite
-- |  x integer
-- |  3
-- |  3
-- => mariadb, postgres, mysql
-- |  error undefined_column

-- @step group
SELECT a + 1 AS x, COUNT(*) AS n FROM t GROUP BY x ORDER BY x;
-- => *
-- |  x integer | n integer
-- |  2         | 1
-- |  3         | 2

-- @step having
SELECT a, COUNT(*) AS n FROM t GROUP BY a HAVING n > 1;
-- => sqlite, mariadb, mysql
-- |  a integer | n integer
-- |  2         | 2
-- => postgres
-- |  error undefined_column

-- @step order-expression
SELECT a + 1 AS x FROM t ORDER BY -x, b;
-- => sqlite, mariadb, mysql
-- |  x integer
-- |  3
-- |  3
-- |  2
-- => postgres
-- |  error undefined_column

-- @step order-shadowed
SELECT -a AS a, b FROM t ORDER BY a, b;
-- => *
-- |  a integer | b integer
-- |  -2        | 10
-- |  -2        | 30
-- |  -1        | 20

-- @step order-shadowed-expression
SELECT -a AS a, b FROM t ORDER BY a + 0, b;
-- => *
-- |  a integer | b integer
-- |  -1        | 20
-- |  -2        | 10
-- |  -2        | 30

-- @step group-shadowed
SELECT a * 0 AS b, COUNT(*) AS n FROM t GROUP BY b;
-- => sqlite
-- |  b integer | n integer
-- |  0         | 1
-- |  0         | 1
-- |  0         | 1
-- => mariadb, mysql:non-strict
-- |  b integer | n integer
-- |  0         | 1
-- |  0         | 1
-- |  0         | 1
-- |  warning ambiguous_column
-- => postgres
-- |  error grouping_error
-- => mysql
-- |  error grouping_error; warning ambiguous_column

-- @step same-list
SELECT a AS x, x + 1 AS y FROM t;
-- => *
-- |  error undefined_column

-- @portable where
SELECT x FROM (SELECT a + 1 AS x FROM t) q WHERE x = 3 ORDER BY x;
-- => *
-- |  x integer
-- |  3
-- |  3

-- @portable having
SELECT a, COUNT(*) AS n FROM t GROUP BY a HAVING COUNT(*) > 1;
-- => *
-- |  a integer | n integer
-- |  2         | 2

-- @portable group-shadowed
SELECT zero, COUNT(*) AS n FROM (SELECT a * 0 AS zero FROM t) q GROUP BY zero;
-- => *
-- |  zero integer | n integer
-- |  0            | 3

-- @portable order-shadowed-expression
SELECT negated AS a, b FROM (SELECT -a AS negated, b FROM t) q ORDER BY negated, b;
-- => *
-- |  a integer | b integer
-- |  -2        | 10
-- |  -2        | 30
-- |  -1        | 20
