-- @title     Dividing two integers
-- @id        numeric.division.integer
-- @category  numeric
-- @why       averages and shares computed in SQL change by a fraction when moving to MySQL
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html#operator_divide
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (7, 2), (-7, 2), (1, 3);

-- @step columns
SELECT a, b, a / b AS q FROM t ORDER BY a;

-- @step literals
SELECT 5 / 2 AS q;

-- @step there-and-back
SELECT 1 / 2 * 2 AS v;

-- @step share
SELECT 50 / 100 * 100 AS percent;

-- @portable columns
SELECT a, b, ROUND(a * 1.0 / b, 4) AS q FROM t ORDER BY a;

-- @portable literals
SELECT 5 * 1.0 / 2 AS q;

-- @portable there-and-back
SELECT 1 * 2 * 1.0 / 2 AS v;

-- @portable share
SELECT 50 * 100.0 / 100 AS percent;
