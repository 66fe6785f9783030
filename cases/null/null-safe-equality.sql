-- @title     An equality that treats NULL as a value
-- @id        null.equality.safe
-- @category  null
-- @why       each engine spells it differently: IS, <=> or IS NOT DISTINCT FROM
-- @see       https://sqlite.org/lang_expr.html#isisnot
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_equal-to
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @each operator = IS, <=>, IS NOT DISTINCT FROM

CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 1, 1), (2, 1, 2), (3, NULL, NULL), (4, 1, NULL);

-- @step rows
SELECT id FROM t WHERE a ${operator} b ORDER BY id;

-- @step nulls
SELECT CASE WHEN NULL ${operator} NULL THEN 'same' ELSE 'other' END AS v;

-- @portable rows
SELECT id FROM t WHERE a = b OR (a IS NULL AND b IS NULL) ORDER BY id;
