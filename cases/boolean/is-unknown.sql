-- @title     IS UNKNOWN is read by all but SQLite, which looks for a column
-- @id        boolean.is.unknown
-- @category  boolean
-- @why       the standard's question whether a condition is NULL, IS UNKNOWN, fails on SQLite, which looks for a column called unknown
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_is
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (id INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 1), (2, NULL);

-- @step is-unknown
SELECT id FROM t WHERE (a = 1) IS UNKNOWN;
-- => sqlite
-- |  error undefined_column
-- => mariadb, postgres, mysql
-- |  id integer
-- |  2

-- @step is-not-unknown
SELECT id FROM t WHERE (a = 1) IS NOT UNKNOWN;
-- => sqlite
-- |  error undefined_column
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1

-- @portable is-unknown
SELECT id FROM t WHERE (a = 1) IS NULL;
-- => *
-- |  id integer
-- |  2

-- @portable is-not-unknown
SELECT id FROM t WHERE (a = 1) IS NOT NULL;
-- => *
-- |  id integer
-- |  1
