-- @title     LAG with a value for the missing row is refused by MariaDB
-- @id        query.window.lag
-- @category  query
-- @why       a report of changes by LAG(x, 1, 0), with 0 before the first row, does not parse on MariaDB
-- @see       https://mariadb.com/kb/en/lag/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-function-descriptions.html#function_lag
-- @see       https://sqlite.org/windowfunctions.html#builtins
-- @see       https://www.postgresql.org/docs/current/functions-window.html

CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER);
INSERT INTO t VALUES (1, 5), (2, NULL), (3, 7);

-- @step default
SELECT id, LAG(x, 1, 0) OVER (ORDER BY id) AS v FROM t ORDER BY id;
-- => sqlite, postgres, mysql
-- |  id integer | v integer
-- |  1          | 0
-- |  2          | 5
-- |  3          | NULL
-- => mariadb
-- |  error syntax_error

-- COALESCE around LAG would replace a NULL in the row before as well.
-- @portable default
SELECT id, CASE WHEN ROW_NUMBER() OVER (ORDER BY id) = 1 THEN 0 ELSE LAG(x) OVER (ORDER BY id) END AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 0
-- |  2          | 5
-- |  3          | NULL
