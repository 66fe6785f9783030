-- @title     A difference of counts or lengths is negative, not an overflow, on all engines
-- @id        numeric.count.difference
-- @category  numeric
-- @why       a difference of counts may be negative; where such numbers were unsigned it would overflow
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://sqlite.org/lang_aggfunc.html#count
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @portable-by-nature

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL);

-- @step counts
SELECT COUNT(a) - COUNT(*) AS d FROM t;
-- => *
-- |  d integer
-- |  -1

-- @step lengths
SELECT LENGTH('a') - LENGTH('abc') AS d;
-- => *
-- |  d integer
-- |  -2

-- @step row-numbers
SELECT 1 - MAX(n) AS d FROM (SELECT COUNT(*) AS n FROM t) q;
-- => *
-- |  d integer
-- |  -1
