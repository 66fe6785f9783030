-- @title     The larger of two values is MAX(a, b) on SQLite and GREATEST(a, b) elsewhere
-- @id        numeric.max.scalar
-- @category  numeric
-- @why       the larger of two columns by MAX(a, b) passes on SQLite and fails on every server, GREATEST(a, b) the other way round
-- @see       https://sqlite.org/lang_corefunc.html#max_scalar
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#function_greatest
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 2), (5, 3);

-- @step max
SELECT MAX(a, b) AS top FROM t ORDER BY a;
-- => sqlite
-- |  top integer
-- |  2
-- |  5
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  error syntax_error

-- @step greatest
SELECT GREATEST(a, b) AS top FROM t ORDER BY a;
-- => sqlite
-- |  error undefined_function
-- => postgres, mariadb, mysql
-- |  top integer
-- |  2
-- |  5

-- @step least
SELECT LEAST(a, b) AS low FROM t ORDER BY a;
-- => sqlite
-- |  error undefined_function
-- => postgres, mariadb, mysql
-- |  low integer
-- |  1
-- |  3

-- @portable max
SELECT CASE WHEN a > b THEN a ELSE b END AS top FROM t ORDER BY a;
-- => *
-- |  top integer
-- |  2
-- |  5

-- @portable greatest
SELECT CASE WHEN a > b THEN a ELSE b END AS top FROM t ORDER BY a;
-- => *
-- |  top integer
-- |  2
-- |  5

-- @portable least
SELECT CASE WHEN a < b THEN a ELSE b END AS low FROM t ORDER BY a;
-- => *
-- |  low integer
-- |  1
-- |  3
