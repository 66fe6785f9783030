-- @title     UNION ends a WITH RECURSIVE that runs in a circle, on every engine
-- @id        query.recursive.cycle
-- @category  query
-- @why       a walk over links that run in a circle never ends with UNION ALL; UNION stops when nothing new comes
-- @see       https://sqlite.org/lang_with.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-CYCLE
-- @portable-by-nature

CREATE TABLE edge (a INTEGER, b INTEGER);
INSERT INTO edge VALUES (1, 2), (2, 3), (3, 1);

-- @step reachable
WITH RECURSIVE c (x) AS (SELECT 1 UNION SELECT b FROM edge JOIN c ON edge.a = c.x) SELECT x FROM c ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  3
