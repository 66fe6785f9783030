-- @title     <> misses changes from and to NULL, and no operator that sees them runs everywhere
-- @id        null.inequality.safe
-- @category  null
-- @why       "changed rows" written with <> misses every change from or to NULL
-- @see       https://sqlite.org/lang_expr.html#isisnot
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html

CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 1, 1), (2, 1, 2), (3, NULL, NULL), (4, 1, NULL);

-- @step unequal
SELECT id FROM t WHERE a <> b ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @step is-not
SELECT id FROM t WHERE a IS NOT b ORDER BY id;
-- => sqlite
-- |  id integer
-- |  2
-- |  4
-- => postgres, mariadb, mysql
-- |  error syntax_error

-- @step is-distinct-from
SELECT id FROM t WHERE a IS DISTINCT FROM b ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- |  4
-- => mariadb, mysql
-- |  error syntax_error

-- @step not-spaceship
SELECT id FROM t WHERE NOT (a <=> b) ORDER BY id;
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  id integer
-- |  2
-- |  4

-- @portable is-not
SELECT id FROM t WHERE a <> b OR (a IS NULL AND b IS NOT NULL) OR (a IS NOT NULL AND b IS NULL) ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  4

-- @portable is-distinct-from
SELECT id FROM t WHERE a <> b OR (a IS NULL AND b IS NOT NULL) OR (a IS NOT NULL AND b IS NULL) ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  4
