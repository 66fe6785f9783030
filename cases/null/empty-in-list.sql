-- @title     IN () is an empty list on SQLite and a syntax error elsewhere
-- @id        null.in.empty
-- @category  null
-- @why       a query built from an empty list runs on SQLite and breaks everywhere else
-- @see       https://sqlite.org/lang_expr.html#in_op
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL);

-- @step in
SELECT COUNT(*) AS n FROM t WHERE a IN ();
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  error syntax_error

-- @step not-in
SELECT COUNT(*) AS n FROM t WHERE a NOT IN ();
-- => sqlite
-- |  n integer
-- |  2
-- => postgres, mariadb, mysql
-- |  error syntax_error

-- @step in-empty-query
SELECT COUNT(*) AS n FROM t WHERE a IN (SELECT a FROM t WHERE 1 = 0);
-- => *
-- |  n integer
-- |  0

-- @step not-in-empty-query
SELECT COUNT(*) AS n FROM t WHERE a NOT IN (SELECT a FROM t WHERE 1 = 0);
-- => *
-- |  n integer
-- |  2

-- @portable in
SELECT COUNT(*) AS n FROM t WHERE 1 = 0;
-- => *
-- |  n integer
-- |  0

-- @portable not-in
SELECT COUNT(*) AS n FROM t WHERE 1 = 1;
-- => *
-- |  n integer
-- |  2
