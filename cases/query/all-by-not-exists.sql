-- @title     x > ALL over no rows finds all rows on the servers and fails on SQLite; x > (SELECT MAX …) finds none
-- @id        query.subquery.all
-- @category  query
-- @why       "dearer than all others" written by MAX finds nothing where there are no others; NOT EXISTS gives what ALL gives, on all engines
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/all-subqueries.html
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (x INTEGER);
CREATE TABLE none (x INTEGER);
CREATE TABLE others (x INTEGER);
CREATE TABLE gap (x INTEGER);
INSERT INTO t VALUES (1), (2), (3), (NULL);
INSERT INTO others VALUES (0), (1);
INSERT INTO gap VALUES (0), (NULL);

-- @step all-of-none
SELECT COUNT(*) AS n FROM t WHERE x > ALL (SELECT x FROM none);
-- => sqlite
-- |  error syntax_error
-- => postgres, mysql, mariadb
-- |  n integer
-- |  4

-- @step maximum-of-none
SELECT COUNT(*) AS n FROM t WHERE x > (SELECT MAX(x) FROM none);
-- => *
-- |  n integer
-- |  0

-- @step all-of-some
SELECT COUNT(*) AS n FROM t WHERE x > ALL (SELECT x FROM others);
-- => sqlite
-- |  error syntax_error
-- => postgres, mysql, mariadb
-- |  n integer
-- |  2

-- A NULL among the others may be greater: none is known to be above all.
-- @step all-with-null
SELECT COUNT(*) AS n FROM t WHERE x > ALL (SELECT x FROM gap);
-- => sqlite
-- |  error syntax_error
-- => postgres, mysql, mariadb
-- |  n integer
-- |  0

-- @portable all-of-none
SELECT COUNT(*) AS n FROM t WHERE NOT EXISTS (SELECT 1 FROM none WHERE t.x <= none.x OR t.x IS NULL OR none.x IS NULL);
-- => *
-- |  n integer
-- |  4

-- @portable all-of-some
SELECT COUNT(*) AS n FROM t WHERE NOT EXISTS (SELECT 1 FROM others WHERE t.x <= others.x OR t.x IS NULL OR others.x IS NULL);
-- => *
-- |  n integer
-- |  2

-- @portable all-with-null
SELECT COUNT(*) AS n FROM t WHERE NOT EXISTS (SELECT 1 FROM gap WHERE t.x <= gap.x OR t.x IS NULL OR gap.x IS NULL);
-- => *
-- |  n integer
-- |  0
