-- @title     Neither = nor <> finds a NULL on any engine
-- @id        null.equality
-- @category  null
-- @why       rows with NULL drop out of both "= x" and "<> x"
-- @see       https://sqlite.org/nulls.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 1), (2, NULL);

-- @step equal-null
SELECT COUNT(*) AS n FROM t WHERE a = NULL;
-- => *
-- |  n integer
-- |  0

-- @step not-equal-null
SELECT COUNT(*) AS n FROM t WHERE a <> NULL;
-- => *
-- |  n integer
-- |  0

-- @step not-equal-value
SELECT id FROM t WHERE a <> 2 ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @step is-null
SELECT id FROM t WHERE a IS NULL ORDER BY id;
-- => *
-- |  id integer
-- |  2
