-- @title     LIMIT with text, a fraction or an expression
-- @id        conversion.limit.literal
-- @category  conversion
-- @why       paging values that arrive as strings or are computed work on one engine only
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/queries-limit.html
-- @each limit = 2, '2', 2.0, 1.5, 1 + 1, -1, NULL, (SELECT 2)

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step limit
SELECT a FROM t ORDER BY a LIMIT ${limit};
