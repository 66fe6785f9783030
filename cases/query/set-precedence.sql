-- @title     INTERSECT binds tighter than UNION on all but SQLite
-- @id        query.set.precedence
-- @category  query
-- @why       a query that mixes UNION and INTERSECT returns other rows on SQLite, which works from left to right, without an error
-- @see       https://sqlite.org/lang_select.html#compound
-- @see       https://dev.mysql.com/doc/refman/8.4/en/set-operations.html
-- @see       https://mariadb.com/kb/en/intersect/
-- @see       https://www.postgresql.org/docs/current/queries-union.html

-- @step union-intersect
SELECT 1 AS x UNION SELECT 2 INTERSECT SELECT 2;
-- => sqlite
-- |  x integer
-- |  2
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1
-- |  2

-- @step except-intersect
SELECT 1 AS x EXCEPT SELECT 1 INTERSECT SELECT 2;
-- => sqlite
-- |  x null
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1

-- @step all-then-distinct
SELECT 1 AS x UNION ALL SELECT 1 UNION SELECT 2;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @step distinct-then-all
SELECT 1 AS x UNION SELECT 1 UNION ALL SELECT 1;
-- => *
-- |  x integer
-- |  1
-- |  1

-- @portable union-intersect
SELECT 1 AS x UNION SELECT x FROM (SELECT 2 AS x INTERSECT SELECT 2) q;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @portable except-intersect
SELECT 1 AS x EXCEPT SELECT x FROM (SELECT 1 AS x INTERSECT SELECT 2) q;
-- => *
-- |  x integer
-- |  1
