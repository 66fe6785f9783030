-- @title     SQL_CALC_FOUND_ROWS and FOUND_ROWS() count the rows without LIMIT on MySQL and MariaDB only
-- @id        query.limit.total
-- @category  query
-- @why       paging by SQL_CALC_FOUND_ROWS fails on SQLite and PostgreSQL, and MySQL warns of it; COUNT(*) OVER () tells the total everywhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/information-functions.html#function_found-rows
-- @see       https://mariadb.com/kb/en/found_rows/
-- @see       https://www.postgresql.org/docs/current/functions-window.html
-- @see       https://sqlite.org/windowfunctions.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step calc
SELECT SQL_CALC_FOUND_ROWS x FROM t ORDER BY x LIMIT 1;
-- => sqlite, postgres
-- |  error undefined_column
-- => mariadb
-- |  x integer
-- |  1
-- => mysql
-- |  x integer
-- |  1
-- |  warning deprecated_syntax

-- @step found-rows
SELECT FOUND_ROWS() AS n;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb
-- |  n integer
-- |  3
-- => mysql
-- |  n integer
-- |  3
-- |  warning deprecated_syntax

-- @portable calc
SELECT x, COUNT(*) OVER () AS total FROM t ORDER BY x LIMIT 1;
-- => *
-- |  x integer | total integer
-- |  1         | 3

-- @portable found-rows
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  3
