-- @title     No NULL-safe equality runs everywhere: not IS, not <=>, not IS NOT DISTINCT FROM
-- @id        null.equality.safe
-- @category  null
-- @why       a sync that compares old and new values by IS, <=> or IS NOT DISTINCT FROM is a syntax error on the next engine
-- @see       https://sqlite.org/lang_expr.html#isisnot
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_equal-to
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @each operator = IS, <=>, IS NOT DISTINCT FROM

CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 1, 1), (2, 1, 2), (3, NULL, NULL), (4, 1, NULL);

-- @step rows
SELECT id FROM t WHERE a ${operator} b ORDER BY id;
-- => sqlite
-- |  operator             | outcome
-- |  IS                   | [id integer] (1) (3)
-- |  <=>                  | error syntax_error
-- |  IS NOT DISTINCT FROM | [id integer] (1) (3)
-- => postgres
-- |  operator             | outcome
-- |  IS                   | error syntax_error
-- |  <=>                  | error undefined_function
-- |  IS NOT DISTINCT FROM | [id integer] (1) (3)
-- => mariadb, mysql
-- |  operator             | outcome
-- |  IS                   | error syntax_error
-- |  <=>                  | [id integer] (1) (3)
-- |  IS NOT DISTINCT FROM | error syntax_error

-- @step nulls
SELECT CASE WHEN NULL ${operator} NULL THEN 'same' ELSE 'other' END AS v;
-- => sqlite
-- |  operator             | outcome
-- |  IS                   | [v text] ('same')
-- |  <=>                  | error syntax_error
-- |  IS NOT DISTINCT FROM | [v text] ('same')
-- => postgres
-- |  operator             | outcome
-- |  IS                   | [v text] ('same')
-- |  <=>                  | error undefined_function
-- |  IS NOT DISTINCT FROM | [v text] ('same')
-- => mariadb, mysql
-- |  operator             | outcome
-- |  IS                   | [v text] ('same')
-- |  <=>                  | [v text] ('same')
-- |  IS NOT DISTINCT FROM | error syntax_error

-- @portable rows
SELECT id FROM t WHERE a = b OR (a IS NULL AND b IS NULL) ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  3
