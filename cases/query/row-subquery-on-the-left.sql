-- @title     A subquery of two columns left of = is refused by PostgreSQL; on the right it runs everywhere
-- @id        query.row.subquery
-- @category  query
-- @why       a comparison of a row read by a subquery runs on SQLite, MySQL and MariaDB and fails on PostgreSQL, unless its sides are swapped
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html#FUNCTIONS-SUBQUERY-SINGLE-ROW-COMP
-- @see       https://sqlite.org/rowvalue.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/row-subqueries.html
-- @see       https://mariadb.com/kb/en/subqueries-row-subqueries/

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 2), (1, NULL);

-- @step left
SELECT (SELECT 1, 2) = (1, 2) AS v;
-- => sqlite, mysql, mariadb
-- |  v integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @step right
SELECT (1, 2) = (SELECT 1, 2) AS v;
-- => sqlite, mysql, mariadb
-- |  v integer
-- |  1
-- => postgres
-- |  v bool
-- |  true

-- @step both
SELECT (SELECT 1, 2) = (SELECT 1, 2) AS v;
-- => sqlite, mysql, mariadb
-- |  v integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @step left-in
SELECT (SELECT 1, 2) IN (SELECT a, b FROM t) AS v;
-- => sqlite, mysql, mariadb
-- |  v integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @portable left
SELECT (1, 2) = (SELECT 1, 2) AS v;
-- => *
-- |  v
-- |  1

-- @portable left-in
SELECT (x, y) IN (SELECT a, b FROM t) AS v FROM (SELECT 1 AS x, 2 AS y) q;
-- => *
-- |  v
-- |  1
