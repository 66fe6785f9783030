-- @title     The type of a bare bound parameter
-- @id        typing.bind.inference
-- @category  typing
-- @why       PostgreSQL takes a parameter without context for text, the others for the type that was bound
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://sqlite.org/c3ref/bind_blob.html

-- @step value
-- @bind 1
-- @bind 1.5
-- @bind 'x'
-- @bind NULL
SELECT ? AS v;

-- @step plus-one
-- @bind 1
-- @bind 1.5
-- @bind '1'
-- @bind '1.5'
-- @bind NULL
SELECT ? + 1 AS v;

-- @step in-case
-- @bind 1
-- @bind '1'
-- @bind 'x'
SELECT CASE WHEN ? = 1 THEN 'one' ELSE 'other' END AS v;

-- @portable value
-- @bind 1
-- @bind '1'
-- @bind NULL
SELECT CAST(? AS DECIMAL(10, 0)) AS v;

-- @portable plus-one
-- @bind 1
-- @bind 1.5
-- @bind '1.5'
-- @bind NULL
SELECT CAST(? AS DECIMAL(10, 2)) + 1 AS v;
