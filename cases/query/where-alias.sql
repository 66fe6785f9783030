-- @title     An alias in WHERE is accepted by SQLite only, and there as well a column of that name comes first
-- @id        query.where.alias
-- @category  query
-- @why       a report that filters by the alias of a computed column passes in tests on SQLite and fails on every server
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-alias.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 5), (2, 6), (3, 2);

-- @step alias
SELECT a * 2 AS x FROM t WHERE x = 4;
-- => sqlite
-- |  x integer
-- |  4
-- => mariadb, postgres, mysql
-- |  error undefined_column

-- @step name-of-a-column
SELECT a AS b FROM t WHERE b = 2;
-- => *
-- |  b integer
-- |  3

-- @step without-from
SELECT 1 AS x WHERE x = 1;
-- => sqlite
-- |  x integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error undefined_column

-- @portable alias
SELECT x FROM (SELECT a * 2 AS x FROM t) q WHERE x = 4;
-- => *
-- |  x integer
-- |  4
