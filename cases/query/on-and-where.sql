-- @title     A condition on the right table keeps a LEFT JOIN's rows in ON and drops them in WHERE, on every engine
-- @id        query.join.condition
-- @category  query
-- @why       a list of all customers with their new orders loses those without one if the condition stands in WHERE: LEFT JOIN becomes inner
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/outer-join-simplification.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN
-- @portable-by-nature

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER, kind VARCHAR(5));
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (1, 'old'), (2, 'new');

-- @step on
SELECT a.x, b.kind FROM a LEFT JOIN b ON b.x = a.x AND b.kind = 'new' ORDER BY a.x;
-- => *
-- |  x integer | kind text
-- |  1         | NULL
-- |  2         | 'new'

-- @step where
SELECT a.x, b.kind FROM a LEFT JOIN b ON b.x = a.x WHERE b.kind = 'new' ORDER BY a.x;
-- => *
-- |  x integer | kind text
-- |  2         | 'new'
