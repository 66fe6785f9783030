-- @title     Binding the LIMIT
-- @id        conversion.bind.limit
-- @category  conversion
-- @why       a bound '2' or NULL or -1 as LIMIT means all rows, an error or two rows
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/queries-limit.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step limit
-- @bind 2
-- @bind '2'
-- @bind 0
-- @bind -1
-- @bind NULL
-- @bind 1.5
SELECT a FROM t ORDER BY a LIMIT ?;
