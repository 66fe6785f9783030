-- @title     Comparing a BOOLEAN column with 1
-- @id        boolean.column.integer
-- @category  boolean
-- @why       "WHERE active = 1" fails on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html

CREATE TABLE t (id INTEGER, a BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, FALSE), (3, NULL);

-- @step equals-one
SELECT id FROM t WHERE a = 1;

-- @step equals-text
SELECT id FROM t WHERE a = '1';

-- @step equals-true
SELECT id FROM t WHERE a = TRUE;

-- @step bare
SELECT id FROM t WHERE a;

-- @step not
SELECT id FROM t WHERE NOT a;

-- @step unequal
SELECT id FROM t WHERE a <> TRUE;

-- @portable equals-one
SELECT id FROM t WHERE a = TRUE;

-- @portable equals-text
SELECT id FROM t WHERE a = TRUE;
