-- @title     Dividing by a bound value
-- @id        numeric.bind.division
-- @category  numeric
-- @why       whether the quotient keeps its fraction depends on the type that the driver binds
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html#operator_divide
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (7);

-- @step divide
-- @bind 2
-- @bind 2.0
-- @bind '2'
SELECT a / ? AS q FROM t;

-- @step multiply
-- @bind 1.5
-- @bind '1.5'
SELECT a * ? AS v FROM t;

-- @portable divide
-- @bind 2
-- @bind 2.0
-- @bind '2'
SELECT a * 1.0 / CAST(? AS DECIMAL(10, 2)) AS q FROM t;

-- @portable multiply
-- @bind 1.5
-- @bind '1.5'
SELECT a * CAST(? AS DECIMAL(10, 2)) AS v FROM t;
