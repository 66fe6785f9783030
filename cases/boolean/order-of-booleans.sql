-- @title     FALSE sorts before TRUE on every engine
-- @id        boolean.order
-- @category  boolean
-- @why       "open items first" by ORDER BY done, or one row pinned to the top by ORDER BY id = 2 DESC, can be relied on when moving
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @portable-by-nature

CREATE TABLE t (id INTEGER, a BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, FALSE);

-- @step sort
SELECT id FROM t ORDER BY a;
-- => *
-- |  id integer
-- |  2
-- |  1

-- @step larger
SELECT CASE WHEN TRUE > FALSE THEN 'yes' ELSE 'no' END AS v;
-- => *
-- |  v text
-- |  'yes'

-- @step by-condition
SELECT id FROM t ORDER BY id = 2 DESC, id;
-- => *
-- |  id integer
-- |  2
-- |  1

-- @step plus
SELECT COUNT(*) AS n FROM t WHERE a BETWEEN FALSE AND TRUE;
-- => *
-- |  n integer
-- |  2
