-- @title     Division by zero is NULL on SQLite, MySQL and MariaDB and an error on PostgreSQL
-- @id        numeric.division.zero
-- @category  numeric
-- @why       a report that shows NULL on SQLite and MySQL stops with an error on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_error_for_division_by_zero
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 0), (4, 2);

-- @step integers
SELECT 1 / 0 AS q;
-- => mysql, mariadb
-- |  q decimal
-- |  NULL
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict
-- |  q decimal
-- |  NULL
-- => sqlite
-- |  q null
-- |  NULL
-- => postgres
-- |  error division_by_zero

-- @step decimals
SELECT 1.0 / 0.0 AS q;
-- => mysql, mariadb
-- |  q decimal
-- |  NULL
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict
-- |  q decimal
-- |  NULL
-- => sqlite
-- |  q null
-- |  NULL
-- => postgres
-- |  error division_by_zero

-- @step doubles
SELECT 1e0 / 0e0 AS q;
-- => mysql, mariadb
-- |  q double
-- |  NULL
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict
-- |  q double
-- |  NULL
-- => sqlite
-- |  q null
-- |  NULL
-- => postgres
-- |  error division_by_zero

-- @step remainder
SELECT 1 % 0 AS r;
-- => mysql, mariadb
-- |  r integer
-- |  NULL
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict
-- |  r integer
-- |  NULL
-- => sqlite
-- |  r null
-- |  NULL
-- => postgres
-- |  error division_by_zero

-- @step rows
SELECT a * 1.0 / b AS q FROM t ORDER BY a;
-- => mysql, mariadb
-- |  q decimal
-- |  NULL
-- |  2.00000
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict
-- |  q decimal
-- |  NULL
-- |  2.00000
-- => sqlite
-- |  q double
-- |  NULL
-- |  2.0
-- => postgres
-- |  error division_by_zero

-- @portable rows
SELECT ROUND(a * 1.00000000 / NULLIF(b, 0), 4) AS q FROM t ORDER BY a;
-- => *
-- |  q
-- |  NULL
-- |  2.00000

-- @portable integers
SELECT 1 * 1.0 / NULLIF(0, 0) AS q;
-- => *
-- |  q
-- |  NULL
