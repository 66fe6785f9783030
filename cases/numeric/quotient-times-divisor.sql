-- @title     10 / 3 * 3 = 10 is true on MariaDB only
-- @id        numeric.division.back
-- @category  numeric
-- @why       a check that the shares make up the whole, total / n * n = total, holds on MariaDB and fails elsewhere
-- @see       https://mariadb.com/kb/en/division-operator/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html#operator_divide
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (total INTEGER, n INTEGER, amount DECIMAL(10, 2));
INSERT INTO t VALUES (10, 3, 10.00);

-- @step integers
SELECT CASE WHEN total / n * n = total THEN 1 ELSE 0 END AS whole FROM t;
-- => sqlite, postgres, mysql
-- |  whole integer
-- |  0
-- => mariadb
-- |  whole integer
-- |  1

-- @step literals
SELECT CASE WHEN 10 / 3 * 3 = 10 THEN 1 ELSE 0 END AS whole;
-- => sqlite, postgres, mysql
-- |  whole integer
-- |  0
-- => mariadb
-- |  whole integer
-- |  1

-- @step decimals
SELECT CASE WHEN amount / n * n = amount THEN 1 ELSE 0 END AS whole FROM t;
-- => sqlite, postgres, mysql
-- |  whole integer
-- |  0
-- => mariadb
-- |  whole integer
-- |  1

-- @step decimal-literals
SELECT CASE WHEN 10.00 / 3 * 3 = 10.00 THEN 1 ELSE 0 END AS whole;
-- => sqlite, mariadb
-- |  whole integer
-- |  1
-- => postgres, mysql
-- |  whole integer
-- |  0

-- To a hundredth; the quotient is made with twelve digits at least behind the point, which is enough for divisors up to ten digits. Where n is 0 it is not whole, and PostgreSQL refuses that without NULLIF.
-- @portable integers
SELECT CASE WHEN ABS(total * 1.00000000 / NULLIF(n, 0) * n - total) < 0.01 THEN 1 ELSE 0 END AS whole FROM t;
-- => *
-- |  whole integer
-- |  1

-- @portable literals
SELECT CASE WHEN ABS(10 * 1.00000000 / 3 * 3 - 10) < 0.01 THEN 1 ELSE 0 END AS whole;
-- => *
-- |  whole integer
-- |  1

-- @portable decimals
SELECT CASE WHEN ABS(amount * 1.00000000 / NULLIF(n, 0) * n - amount) < 0.01 THEN 1 ELSE 0 END AS whole FROM t;
-- => *
-- |  whole integer
-- |  1

-- @portable decimal-literals
SELECT CASE WHEN ABS(10.00 * 1.00000000 / 3 * 3 - 10.00) < 0.01 THEN 1 ELSE 0 END AS whole;
-- => *
-- |  whole integer
-- |  1
