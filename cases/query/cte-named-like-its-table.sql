-- @title     A WITH query named like the table it reads is refused by SQLite as a circle
-- @id        query.cte.shadow
-- @category  query
-- @why       a query that narrows a table under its own name runs on the servers and fails on SQLite, which takes it for a circle
-- @see       https://sqlite.org/lang_with.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-WITH

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step same-name
WITH t AS (SELECT a FROM t WHERE a > 1) SELECT COUNT(*) AS n FROM t;
-- => sqlite
-- |  error invalid_recursion
-- => mariadb, postgres, mysql
-- |  n integer
-- |  2

-- @step later-one
WITH t AS (SELECT 10 AS a), u AS (SELECT a FROM t) SELECT a FROM u;
-- => *
-- |  a integer
-- |  10

-- @step earlier-one
WITH u AS (SELECT a FROM t WHERE a = 1), t AS (SELECT 10 AS a) SELECT a FROM u;
-- => sqlite
-- |  a null
-- => mariadb, postgres, mysql
-- |  a integer
-- |  1

-- @portable same-name
WITH large AS (SELECT a FROM t WHERE a > 1) SELECT COUNT(*) AS n FROM large;
-- => *
-- |  n integer
-- |  2

-- @portable earlier-one
WITH u AS (SELECT a FROM t WHERE a = 1), v AS (SELECT 10 AS a) SELECT a FROM u;
-- => *
-- |  a integer
-- |  1
