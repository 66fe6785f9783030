-- @title     FILTER on an aggregate is a syntax error on MySQL and MariaDB
-- @id        query.aggregate.filter
-- @category  query
-- @why       conditional counts in the standard's spelling are a syntax error on MySQL and MariaDB
-- @see       https://sqlite.org/lang_aggfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-AGGREGATES

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step count
SELECT COUNT(*) FILTER (WHERE x > 1) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  error syntax_error

-- @step window
SELECT x, SUM(x) FILTER (WHERE x > 1) OVER (ORDER BY x) AS v FROM t ORDER BY x;
-- => sqlite, postgres
-- |  x integer | v integer
-- |  1         | NULL
-- |  2         | 2
-- |  3         | 5
-- => mariadb, mysql
-- |  error syntax_error

-- @step condition-summed
SELECT SUM(x > 1) AS n FROM t;
-- => sqlite
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  n decimal
-- |  2
-- => postgres
-- |  error undefined_function

-- @step condition-counted
SELECT COUNT(x > 1) AS n FROM t;
-- => *
-- |  n integer
-- |  3

-- @portable count
SELECT COUNT(CASE WHEN x > 1 THEN 1 END) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- @portable window
SELECT x, SUM(CASE WHEN x > 1 THEN x END) OVER (ORDER BY x) AS v FROM t ORDER BY x;
-- => *
-- |  x integer | v
-- |  1         | NULL
-- |  2         | 2
-- |  3         | 5

-- @portable condition-summed
SELECT SUM(CASE WHEN x > 1 THEN 1 WHEN NOT (x > 1) THEN 0 END) AS n FROM t;
-- => *
-- |  n
-- |  2
