-- @title     @n := @n + 1 counts rows on MySQL and MariaDB and is a syntax error on SQLite and PostgreSQL
-- @id        query.variable
-- @category  query
-- @why       a ranking by @n := @n + 1 fails on SQLite and PostgreSQL, and a bare @n is NULL on SQLite, as an unbound parameter, without an error
-- @see       https://dev.mysql.com/doc/refman/8.4/en/user-variables.html
-- @see       https://sqlite.org/lang_expr.html#varparam
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://mariadb.com/kb/en/user-defined-variables/

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (10), (20);

-- @step read
SELECT @n AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => mariadb, mysql
-- |  v blob
-- |  NULL
-- => postgres
-- |  error undefined_column

-- @step set
SET @n = 5;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step read-again
SELECT @n AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => mariadb, mysql
-- |  v integer
-- |  5
-- => postgres
-- |  error undefined_column

-- @step counting
SELECT x, @n := @n + 1 AS n FROM t ORDER BY x;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb
-- |  x integer | n integer
-- |  10        | 6
-- |  20        | 7
-- => mysql
-- |  x integer | n integer
-- |  10        | 6
-- |  20        | 7
-- |  warning deprecated_syntax

-- @step operator
SELECT @ -5 AS v;
-- => sqlite, mariadb
-- |  error syntax_error
-- => postgres
-- |  v integer
-- |  5
-- => mysql
-- |  v integer
-- |  NULL

-- @portable operator
SELECT ABS(-5) AS v;
-- => *
-- |  v integer
-- |  5

-- @portable counting
SELECT x, 5 + ROW_NUMBER() OVER (ORDER BY x) AS n FROM t ORDER BY x;
-- => *
-- |  x integer | n
-- |  10        | 6
-- |  20        | 7

-- A row of a temporary table is what a session keeps on every engine.
-- @portable read-again
CREATE TEMPORARY TABLE kept (n INTEGER);
INSERT INTO kept VALUES (5);
SELECT n AS v FROM kept;
-- => *
-- |  v integer
-- |  5
