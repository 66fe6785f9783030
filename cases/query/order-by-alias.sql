-- @title     SELECT -a AS a … ORDER BY a sorts by the alias, ORDER BY a + 0 by the column, on every engine
-- @id        query.order.alias
-- @category  query
-- @why       a list sorted by an alias comes the other way round once the term is an expression, which means the column, or fails on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/queries-order.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://sqlite.org/lang_select.html#orderby

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step alias-alone
SELECT -a AS a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  -3
-- |  -2
-- |  -1

-- @step same-name-in-expression
SELECT -a AS a FROM t ORDER BY a + 0;
-- => *
-- |  a integer
-- |  -1
-- |  -2
-- |  -3

-- @step new-name-in-expression
SELECT -a AS x FROM t ORDER BY x + 0;
-- => sqlite, mariadb, mysql
-- |  x integer
-- |  -3
-- |  -2
-- |  -1
-- => postgres
-- |  error undefined_column

-- @step two-aliases
SELECT 1 AS x, 2 AS y ORDER BY x + y;
-- => sqlite, mariadb, mysql
-- |  x integer | y integer
-- |  1         | 2
-- => postgres
-- |  error undefined_column

-- @step alias-qualified
SELECT -a AS a FROM t ORDER BY t.a;
-- => *
-- |  a integer
-- |  -1
-- |  -2
-- |  -3

-- @portable same-name-in-expression
SELECT a FROM (SELECT -a AS a FROM t) q ORDER BY a + 0;
-- => *
-- |  a integer
-- |  -3
-- |  -2
-- |  -1

-- @portable new-name-in-expression
SELECT x FROM (SELECT -a AS x FROM t) q ORDER BY x + 0;
-- => *
-- |  x integer
-- |  -3
-- |  -2
-- |  -1

-- @portable two-aliases
SELECT x, y FROM (SELECT 1 AS x, 2 AS y) q ORDER BY x + y;
-- => *
-- |  x integer | y integer
-- |  1         | 2
