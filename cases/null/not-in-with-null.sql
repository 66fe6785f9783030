-- @title     NOT IN over a list with a NULL finds nothing on any engine
-- @id        null.in.not
-- @category  null
-- @why       a list of customers without orders, by NOT IN, is empty as soon as one order in the subquery has no customer
-- @see       https://sqlite.org/lang_expr.html#in_op
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_not-in
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html#FUNCTIONS-SUBQUERY-NOTIN
-- @portable-by-nature

CREATE TABLE t (a INTEGER);
CREATE TABLE s (a INTEGER);
INSERT INTO t VALUES (1), (2), (NULL);
INSERT INTO s VALUES (2), (NULL);

-- @step not-in
SELECT a FROM t WHERE a NOT IN (SELECT a FROM s);
-- => *
-- |  a integer

-- @step in
SELECT a FROM t WHERE a IN (SELECT a FROM s);
-- => *
-- |  a integer
-- |  2

-- @step value
SELECT COUNT(*) AS n FROM t WHERE 1 NOT IN (2, NULL);
-- => *
-- |  n integer
-- |  0

-- @portable not-in
SELECT a FROM t WHERE a IS NOT NULL AND NOT EXISTS (SELECT 1 FROM s WHERE s.a = t.a);
-- => *
-- |  a integer
-- |  1
