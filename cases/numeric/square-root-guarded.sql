-- @title     Taking roots and logarithms of a column that holds zero and negative numbers
-- @id        numeric.domain.sqrt
-- @category  numeric
-- @why       one bad row stops the whole query on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_sqrt
-- @see       https://sqlite.org/lang_mathfunc.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (-4), (0), (4);

-- @step root
SELECT a, SQRT(a) AS v FROM t ORDER BY a;

-- @step logarithm
SELECT a, LN(a) AS v FROM t WHERE a < 1 ORDER BY a;

-- @portable root
SELECT a, CASE WHEN a >= 0 THEN SQRT(a) END AS v FROM t ORDER BY a;

-- @portable logarithm
SELECT a, CASE WHEN a > 0 THEN LN(a) END AS v FROM t WHERE a < 1 ORDER BY a;
