-- @title     Dividing two integers
-- @id        typing.integer.division
-- @category  typing
-- @why       averages and shares computed in SQL change by a fraction when moving to MySQL
-- @see       https://www.sqlite.org/lang_expr.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (7, 2);

-- @step divide
SELECT a / b AS q FROM t;
-- => sqlite, postgres
-- |  q integer
-- |  3
-- => mysql, mariadb
-- |  q decimal
-- |  3.5000

-- @portable divide
SELECT a * 1.0 / b AS q FROM t;
-- => *
-- |  q
-- |  3.5
