-- @title     COUNT(DISTINCT a, b) runs on MySQL and MariaDB only, COUNT(DISTINCT (a, b)) on PostgreSQL only
-- @id        null.count.distinct
-- @category  null
-- @why       a count of distinct pairs fails after a move, and PostgreSQL's, by a row, counts pairs with a NULL that MySQL's, by a comma, leaves out
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_count-distinct
-- @see       https://sqlite.org/lang_aggfunc.html#count
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 1), (1, 2), (1, 2), (NULL, 1), (NULL, NULL);

-- @step one
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => *
-- |  n integer
-- |  1

-- @step two
SELECT COUNT(DISTINCT a, b) AS n FROM t;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  n integer
-- |  2

-- @step row
SELECT COUNT(DISTINCT (a, b)) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  n integer
-- |  4

-- @portable two
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a, b FROM t WHERE a IS NOT NULL AND b IS NOT NULL) q;
-- => *
-- |  n integer
-- |  2

-- @portable row
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a, b FROM t) q;
-- => *
-- |  n integer
-- |  4
