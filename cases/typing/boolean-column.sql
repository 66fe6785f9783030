-- @title     What a BOOLEAN column accepts
-- @id        typing.boolean.column
-- @category  typing
-- @why       flags are written as 1, 'yes' or 'true' by different programs, and each engine stores something else
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @each literal = TRUE, 1, 0, 2, '1', 't', 'yes', 'true', 'off', 'maybe', 0.4

CREATE TABLE t (a BOOLEAN);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;
