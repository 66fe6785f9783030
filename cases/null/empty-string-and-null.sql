-- @title     Is the empty string NULL
-- @id        null.empty.string
-- @category  null
-- @why       programs that come from Oracle expect it to be
-- @see       https://sqlite.org/nulls.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, ''), (2, NULL);

-- @step is-null
SELECT id FROM t WHERE a IS NULL;

-- @step length
SELECT id, LENGTH(a) AS n FROM t ORDER BY id;

-- @step nullif
SELECT id FROM t WHERE NULLIF(a, '') IS NULL ORDER BY id;

-- @step count
SELECT COUNT(a) AS n FROM t;
