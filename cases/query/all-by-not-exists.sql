-- @title     x > ALL over no rows finds all rows on the servers and fails on SQLite; x > (SELECT MAX …) finds none
-- @id        query.subquery.all
-- @category  query
-- @why       "dearer than all others" written by MAX finds nothing where there are no others; NOT EXISTS gives what ALL gives, on all engines
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/all-subqueries.html
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (x INTEGER);
CREATE TABLE none (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step all-of-none
SELECT COUNT(*) AS n FROM t WHERE x > ALL (SELECT x FROM none);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql, postgres
-- |  n integer
-- |  3

-- @step maximum-of-none
SELECT COUNT(*) AS n FROM t WHERE x > (SELECT MAX(x) FROM none);
-- => *
-- |  n integer
-- |  0

-- @portable all-of-none
SELECT COUNT(*) AS n FROM t WHERE NOT EXISTS (SELECT 1 FROM none WHERE t.x <= none.x);
-- => *
-- |  n integer
-- |  3
