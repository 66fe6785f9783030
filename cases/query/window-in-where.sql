-- @title     Window functions are refused in WHERE, HAVING and GROUP BY and run in ORDER BY, on every engine
-- @id        query.window.place
-- @category  query
-- @why       "the first of each group" cannot be said in WHERE or HAVING, and QUALIFY is refused unless MySQL's hypergraph optimizer is switched on
-- @see       https://sqlite.org/windowfunctions.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions-usage.html
-- @see       https://www.postgresql.org/docs/current/tutorial-window.html
-- @see       https://mariadb.com/kb/en/window-functions-overview/

CREATE TABLE t (g INTEGER, x INTEGER);
INSERT INTO t VALUES (1, 1), (1, 2), (2, 4);

-- @step where
SELECT g, x FROM t WHERE ROW_NUMBER() OVER (PARTITION BY g ORDER BY x) = 1;
-- => *
-- |  error windowing_error

-- @step having
SELECT g FROM t GROUP BY g HAVING ROW_NUMBER() OVER (ORDER BY g) = 1;
-- => *
-- |  error windowing_error

-- @step qualify
SELECT g, x FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY g ORDER BY x) = 1;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  error feature_not_supported

-- @step group-by
SELECT COUNT(*) AS n FROM t GROUP BY ROW_NUMBER() OVER (ORDER BY x);
-- => *
-- |  error windowing_error

-- @step order-by
SELECT x FROM t ORDER BY ROW_NUMBER() OVER (ORDER BY x DESC);
-- => *
-- |  x integer
-- |  4
-- |  2
-- |  1

-- @step limited-first
SELECT x, COUNT(*) OVER () AS n FROM t ORDER BY x LIMIT 1;
-- => *
-- |  x integer | n integer
-- |  1         | 3

-- @step within-aggregate
SELECT SUM(ROW_NUMBER() OVER (ORDER BY x)) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  error windowing_error
-- => postgres
-- |  error grouping_error

-- @step within-window
SELECT SUM(ROW_NUMBER() OVER (ORDER BY x)) OVER () AS v FROM t;
-- => *
-- |  error windowing_error

-- @step aggregate-within
SELECT g, SUM(COUNT(*)) OVER (ORDER BY g) AS v FROM t GROUP BY g ORDER BY g;
-- => sqlite
-- |  g integer | v integer
-- |  1         | 2
-- |  2         | 3
-- => mariadb, postgres, mysql
-- |  g integer | v decimal
-- |  1         | 2
-- |  2         | 3

-- @step qualify-by-hypergraph
-- @sql mysql
SET optimizer_switch = 'hypergraph_optimizer=on';
SELECT g, x FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY g ORDER BY x) = 1;
-- @sql * none
-- => mysql
-- |  g integer | x integer
-- |  1         | 1
-- |  2         | 4

-- @sql mysql
SET optimizer_switch = 'hypergraph_optimizer=off';
-- @sql * none
-- @end

-- @portable qualify
SELECT g, x FROM (SELECT g, x, ROW_NUMBER() OVER (PARTITION BY g ORDER BY x) AS place FROM t) q WHERE place = 1 ORDER BY g;
-- => *
-- |  g integer | x integer
-- |  1         | 1
-- |  2         | 4
