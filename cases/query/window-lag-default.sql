-- @title     LAG with a value for the missing row is refused by MariaDB
-- @id        query.window.lag
-- @category  query
-- @why       a report of changes by LAG(x, 1, 0), with 0 before the first row, does not parse on MariaDB
-- @see       https://mariadb.com/kb/en/lag/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-function-descriptions.html#function_lag
-- @see       https://sqlite.org/windowfunctions.html#builtins
-- @see       https://www.postgresql.org/docs/current/functions-window.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step default
SELECT x, LAG(x, 1, 0) OVER (ORDER BY x) AS v FROM t ORDER BY x;
-- => sqlite, postgres, mysql
-- |  x integer | v integer
-- |  1         | 0
-- |  2         | 1
-- => mariadb
-- |  error syntax_error

-- @portable default
SELECT x, COALESCE(LAG(x, 1) OVER (ORDER BY x), 0) AS v FROM t ORDER BY x;
-- => *
-- |  x integer | v integer
-- |  1         | 0
-- |  2         | 1
