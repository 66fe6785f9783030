-- @title     DIV is an operator on MySQL and MariaDB, a function on PostgreSQL and unknown to SQLite
-- @id        numeric.division.whole
-- @category  numeric
-- @why       full boxes counted by a DIV b fail on SQLite and PostgreSQL, and by "/" are fractions on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html#operator_div
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (7, 2), (-7, 2), (6, 3);

-- @step div-operator
SELECT a DIV b AS q FROM t ORDER BY a;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  q integer
-- |  -3
-- |  2
-- |  3

-- @step slash
SELECT a / b AS q FROM t ORDER BY a;
-- => sqlite, postgres
-- |  q integer
-- |  -3
-- |  2
-- |  3
-- => mariadb, mysql
-- |  q decimal
-- |  -3.5000
-- |  2.0000
-- |  3.5000

-- @step div-function
SELECT DIV(7, 2) AS q;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  q decimal
-- |  3
-- => mariadb, mysql
-- |  error syntax_error

-- NULL where b is 0, which PostgreSQL refuses otherwise.
-- @portable div-operator
SELECT (a - a % NULLIF(b, 0)) / NULLIF(b, 0) AS q FROM t ORDER BY a;
-- => *
-- |  q
-- |  -3
-- |  2
-- |  3

-- @portable slash
SELECT (a - a % NULLIF(b, 0)) / NULLIF(b, 0) AS q FROM t ORDER BY a;
-- => *
-- |  q
-- |  -3
-- |  2
-- |  3
