-- @title     40,000 values in an IN list run on every engine
-- @id        limits.inlist
-- @category  limits
-- @why       a report over 40,000 ids runs on every engine as long as they are written into the statement
-- @see       https://sqlite.org/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html
-- @see       https://mariadb.com/kb/en/conversion-of-big-in-predicates-into-subqueries/
-- @portable-by-nature
-- @repeat list = 40000 of '${i}' joined by ', '

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (40000), (40001);

-- @step in
SELECT COUNT(*) AS n FROM t WHERE a IN (${list});
-- => *
-- |  n integer
-- |  2

-- @step not-in
SELECT a FROM t WHERE a NOT IN (${list});
-- => *
-- |  a integer
-- |  40001
