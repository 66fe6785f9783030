-- @title     Binding values for a BOOLEAN column
-- @id        typing.bind.boolean
-- @category  typing
-- @why       drivers that send 1 for true work with some engines and fail with others
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://sqlite.org/datatype3.html#boolean_datatype

CREATE TABLE t (id INTEGER, a BOOLEAN);

-- @step insert
-- @bind true
-- @bind 1
-- @bind 0
-- @bind 2
-- @bind 't'
-- @bind 'true'
-- @bind 'yes'
INSERT INTO t VALUES (1, ?);

-- @step read
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY a;

-- @step find
-- @bind true
-- @bind 1
-- @bind 'true'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
