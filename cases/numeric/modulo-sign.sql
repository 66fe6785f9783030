-- @title     A remainder has the sign of the dividend on all engines
-- @id        numeric.modulo.sign
-- @category  numeric
-- @why       bucket numbers computed with % become negative for negative input
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_mod
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (-5, 2), (5, -2), (-5, -2);

-- @step quotient
SELECT a, b, a / b AS q FROM t ORDER BY a, b;
-- => sqlite, postgres
-- |  a integer | b integer | q integer
-- |  -5        | -2        | 2
-- |  -5        | 2         | -2
-- |  5         | -2        | -2
-- => mariadb, mysql
-- |  a integer | b integer | q decimal
-- |  -5        | -2        | 2.5000
-- |  -5        | 2         | -2.5000
-- |  5         | -2        | -2.5000

-- @step remainder
SELECT a, b, a % b AS r FROM t ORDER BY a, b;
-- => *
-- |  a integer | b integer | r integer
-- |  -5        | -2        | -1
-- |  -5        | 2         | -1
-- |  5         | -2        | 1

-- @step mod-function
SELECT MOD(-5, 2) AS r;
-- => sqlite
-- |  r double
-- |  -1.0
-- => sqlite[build=default]
-- |  error undefined_function
-- => mariadb, postgres, mysql
-- |  r integer
-- |  -1

-- @step mod-operator
SELECT -5 MOD 2 AS r;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  r integer
-- |  -1

-- NULL where b is 0, which PostgreSQL refuses otherwise.
-- @portable quotient
SELECT a, b, (a - a % NULLIF(b, 0)) / NULLIF(b, 0) AS q FROM t ORDER BY a, b;
-- => *
-- |  a integer | b integer | q
-- |  -5        | -2        | 2
-- |  -5        | 2         | -2
-- |  5         | -2        | -2

-- @portable mod-operator
SELECT -5 % 2 AS r;
-- => *
-- |  r integer
-- |  -1
