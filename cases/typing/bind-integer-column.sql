-- @title     Binding values of several types for an INTEGER column
-- @id        typing.bind.integer
-- @category  typing
-- @why       the driver's choice of type decides whether '1.5' is stored, rounded or refused
-- @see       https://sqlite.org/c3ref/bind_blob.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-prepared-statements.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html

CREATE TABLE t (id INTEGER, a INTEGER);

-- @step insert
-- @bind 1, 1
-- @bind 2, '1'
-- @bind 3, 'abc'
-- @bind 4, 1.5
-- @bind 5, '1.5'
-- @bind 6, '1e3'
-- @bind 7, NULL
INSERT INTO t VALUES (?, ?);

-- @step read
SELECT id, a FROM t ORDER BY id;
