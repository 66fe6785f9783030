-- @title     Binding truth values in conditions
-- @id        boolean.bind
-- @category  boolean
-- @why       a bound 1, TRUE or 'true' is accepted by different engines
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://sqlite.org/lang_expr.html#parameters

CREATE TABLE t (id INTEGER, a BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, FALSE);

-- @step equal
-- @bind true
-- @bind 1
-- @bind 0
-- @bind '1'
-- @bind 'true'
-- @bind 't'
SELECT id FROM t WHERE a = ?;

-- @step bare
-- @bind true
-- @bind 1
-- @bind 'x'
SELECT id FROM t WHERE ? ORDER BY id;

-- @portable equal
-- @bind 1
-- @bind 0
SELECT id FROM t WHERE CASE WHEN a THEN 1 ELSE 0 END = ?;

-- @portable bare
-- @bind 1
SELECT id FROM t WHERE 1 = ? ORDER BY id;
