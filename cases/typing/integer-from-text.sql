-- @title     Writing text into an INTEGER column
-- @id        typing.integer.text
-- @category  typing
-- @why       a form field that is not a number is stored as it is on SQLite and refused in production
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each literal = '123', 'abc', '12abc', '  42  ', '1e3', '1.5', '1.0', '', '+7', '0x1F', '99999999999'

CREATE TABLE t (a INTEGER);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;
