-- @title     RIGHT JOIN is a LEFT JOIN with the tables turned round on all four
-- @id        query.join.right
-- @category  query
-- @why       a query builder need not turn a RIGHT JOIN round for SQLite: it runs on all four and has the rows of that LEFT JOIN
-- @see       https://sqlite.org/lang_select.html#rjoin
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN
-- @portable-by-nature

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (2), (3);

-- @step right
SELECT a.x AS ax, b.x AS bx FROM a RIGHT JOIN b ON a.x = b.x ORDER BY b.x;
-- => *
-- |  ax integer | bx integer
-- |  2          | 2
-- |  NULL       | 3

-- @step as-left
SELECT a.x AS ax, b.x AS bx FROM b LEFT JOIN a ON a.x = b.x ORDER BY b.x;
-- => *
-- |  ax integer | bx integer
-- |  2          | 2
-- |  NULL       | 3
