-- @title     IGNORE NULLS and FROM LAST run on no engine, RESPECT NULLS and FROM FIRST on MySQL only
-- @id        query.window.nulls
-- @category  query
-- @why       "carry the last known value forward" has no standard spelling that all engines accept
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-function-descriptions.html
-- @see       https://www.postgresql.org/docs/current/functions-window.html
-- @see       https://sqlite.org/windowfunctions.html
-- @see       https://mariadb.com/kb/en/window-functions/

CREATE TABLE t (id INTEGER, x INTEGER);
INSERT INTO t VALUES (1, 5), (2, NULL), (3, 7), (4, NULL);

-- @step ignore-nulls
SELECT id, LAST_VALUE(x) IGNORE NULLS OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  error feature_not_supported

-- @step respect-nulls
SELECT id, FIRST_VALUE(x) RESPECT NULLS OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  id integer | v integer
-- |  1          | 5
-- |  2          | 5
-- |  3          | 5
-- |  4          | 5

-- @step from-last
SELECT id, NTH_VALUE(x, 1) FROM LAST OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  error feature_not_supported

-- @step from-first
SELECT id, NTH_VALUE(x, 1) FROM FIRST OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  id integer | v integer
-- |  1          | 5
-- |  2          | 5
-- |  3          | 5
-- |  4          | 5

-- @portable ignore-nulls
SELECT id, MAX(x) OVER (PARTITION BY stretch) AS v FROM (SELECT id, x, COUNT(x) OVER (ORDER BY id) AS stretch FROM t) q ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 5
-- |  2          | 5
-- |  3          | 7
-- |  4          | 7

-- @portable respect-nulls
SELECT id, FIRST_VALUE(x) OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 5
-- |  2          | 5
-- |  3          | 5
-- |  4          | 5

-- @portable from-first
SELECT id, NTH_VALUE(x, 1) OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 5
-- |  2          | 5
-- |  3          | 5
-- |  4          | 5
