-- @title     The next page by (a, b) > (1, 2) is that of a > 1 OR (a = 1 AND b > 2), on every engine
-- @id        query.row.keyset
-- @category  query
-- @why       comparing rows is the short form of keyset pagination and gives the same page on all engines
-- @see       https://sqlite.org/rowvalue.html#scrolling_window_queries
-- @see       https://dev.mysql.com/doc/refman/8.4/en/row-subqueries.html
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON
-- @portable-by-nature

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1);

-- @step next-page
SELECT a, b FROM t WHERE (a, b) > (1, 2) ORDER BY a, b LIMIT 2;
-- => *
-- |  a integer | b integer
-- |  2         | 1
-- |  2         | 2

-- @step bound
-- @bind 1, 2
SELECT a, b FROM t WHERE (a, b) > (?, ?) ORDER BY a, b LIMIT 2;
-- => *
-- |  a integer | b integer
-- |  2         | 1
-- |  2         | 2

-- @step spelt-out
SELECT a, b FROM t WHERE a > 1 OR (a = 1 AND b > 2) ORDER BY a, b LIMIT 2;
-- => *
-- |  a integer | b integer
-- |  2         | 1
-- |  2         | 2
