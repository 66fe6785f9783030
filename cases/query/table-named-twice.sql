-- @title     FROM t, t is joined by SQLite and refused by the servers
-- @id        query.join.twice
-- @category  query
-- @why       a query builder that adds a table twice, FROM t, t, gets every pair of rows on SQLite and an error on the servers
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-TABLE-ALIASES

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step comma
SELECT COUNT(*) AS n FROM t, t;
-- => sqlite
-- |  n integer
-- |  4
-- => mariadb, postgres, mysql
-- |  error duplicate_alias

-- @step column
SELECT t.a FROM t, t WHERE t.a = 1;
-- => sqlite
-- |  error ambiguous_column
-- => mariadb, postgres, mysql
-- |  error duplicate_alias

-- @step alias-twice
SELECT COUNT(*) AS n FROM t x, t x;
-- => sqlite
-- |  n integer
-- |  4
-- => mariadb, postgres, mysql
-- |  error duplicate_alias

-- @step alias-like-table
SELECT COUNT(*) AS n FROM t, (SELECT 1 AS b) t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  2
-- => postgres
-- |  error duplicate_alias

-- @portable comma
SELECT COUNT(*) AS n FROM t x CROSS JOIN t y;
-- => *
-- |  n integer
-- |  4

-- @portable column
SELECT x.a FROM t x CROSS JOIN t y WHERE x.a = 1;
-- => *
-- |  a integer
-- |  1
-- |  1

-- @portable alias-like-table
SELECT COUNT(*) AS n FROM t CROSS JOIN (SELECT 1 AS b) u;
-- => *
-- |  n integer
-- |  2
