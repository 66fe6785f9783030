-- @title     Where NULL sorts
-- @id        null.order
-- @category  null
-- @why       the newest or unfinished rows move from the first page to the last
-- @see       https://sqlite.org/lang_select.html#orderby
-- @see       https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL), (2);

-- @step ascending
SELECT a FROM t ORDER BY a;

-- @step descending
SELECT a FROM t ORDER BY a DESC;

-- @step first-row
SELECT a FROM t ORDER BY a LIMIT 1;

-- @portable ascending
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a;

-- @portable descending
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a DESC;

-- @portable first-row
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a LIMIT 1;
