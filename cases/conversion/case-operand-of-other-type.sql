-- @title     CASE x WHEN with a number compared to text
-- @id        conversion.case.operand
-- @category  conversion
-- @why       a lookup written as CASE finds its branch by value, by type or not at all
-- @see       https://sqlite.org/lang_expr.html#case
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html

CREATE TABLE t (n INTEGER, s VARCHAR(10));
INSERT INTO t VALUES (1, '1'), (1, '01');

-- @step integer-when-text
SELECT s, CASE n WHEN '1' THEN 'one' ELSE 'other' END AS v FROM t ORDER BY s;

-- @step text-when-integer
SELECT s, CASE s WHEN 1 THEN 'one' ELSE 'other' END AS v FROM t ORDER BY s;

-- @portable text-when-integer
SELECT s, CASE s WHEN '1' THEN 'one' ELSE 'other' END AS v FROM t ORDER BY s;
