-- @title     The empty string is a value and not NULL on every engine
-- @id        null.empty.string
-- @category  null
-- @why       an empty text is a value on all of them; programs that come from Oracle expect it to be NULL
-- @see       https://sqlite.org/nulls.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, ''), (2, NULL);

-- @step is-null
SELECT id FROM t WHERE a IS NULL;
-- => *
-- |  id integer
-- |  2

-- @step length
SELECT id, LENGTH(a) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 0
-- |  2          | NULL

-- @step nullif
SELECT id FROM t WHERE NULLIF(a, '') IS NULL ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @step count
SELECT COUNT(a) AS n FROM t;
-- => *
-- |  n integer
-- |  1
