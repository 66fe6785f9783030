-- @title     In a window's order NULL comes first on SQLite, MySQL and MariaDB and last on PostgreSQL
-- @id        null.order.window
-- @category  null
-- @why       a ranking by ROW_NUMBER over a column with gaps gives the first place to a row without a value, except on PostgreSQL
-- @see       https://sqlite.org/windowfunctions.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions.html
-- @see       https://mariadb.com/kb/en/null-values/#ordering
-- @see       https://www.postgresql.org/docs/current/tutorial-window.html
-- @requires window_functions

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL), (2);

-- @step rank
SELECT a, ROW_NUMBER() OVER (ORDER BY a) AS pos FROM t ORDER BY pos;
-- => sqlite, mariadb
-- |  a integer | pos integer
-- |  NULL      | 1
-- |  1         | 2
-- |  2         | 3
-- => postgres
-- |  a integer | pos integer
-- |  1         | 1
-- |  2         | 2
-- |  NULL      | 3
-- => mysql
-- |  a integer | pos unsigned
-- |  NULL      | 1
-- |  1         | 2
-- |  2         | 3

-- @step first-value
SELECT DISTINCT FIRST_VALUE(a) OVER (ORDER BY a) AS v FROM t;
-- => sqlite
-- |  v null
-- |  NULL
-- => postgres
-- |  v integer
-- |  1
-- => mariadb, mysql
-- |  v integer
-- |  NULL

-- @portable rank
SELECT a, ROW_NUMBER() OVER (ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a) AS pos FROM t ORDER BY pos;
-- => *
-- |  a integer | pos
-- |  1         | 1
-- |  2         | 2
-- |  NULL      | 3

-- @portable first-value
SELECT DISTINCT FIRST_VALUE(a) OVER (ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a) AS v FROM t;
-- => *
-- |  v integer
-- |  1
