-- @title     A scalar subquery of two rows is its first row on SQLite and an error on the servers
-- @id        query.subquery.rows
-- @category  query
-- @why       a lookup that finds two rows shows the first one in tests on SQLite, without a word, and fails on the servers
-- @see       https://sqlite.org/lang_expr.html#subq
-- @see       https://dev.mysql.com/doc/refman/8.4/en/subquery-errors.html
-- @see       https://mariadb.com/kb/en/subqueries-scalar-subqueries/
-- @see       https://mariadb.com/kb/en/update/
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-SCALAR-SUBQUERIES

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step select
SELECT (SELECT x FROM t) AS v;
-- => sqlite
-- |  v integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error cardinality_violation

-- @step compare
SELECT COUNT(*) AS n FROM t WHERE x = (SELECT x FROM t);
-- => sqlite
-- |  n integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error cardinality_violation

-- @step no-rows
SELECT (SELECT x FROM t WHERE x > 9) AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => mariadb, postgres, mysql
-- |  v integer
-- |  NULL

-- @step two-columns
SELECT (SELECT 1, 2) AS v;
-- => *
-- |  error syntax_error

-- @step assignment
UPDATE t SET x = (SELECT x FROM t q);
-- => sqlite
-- |  ok 2 rows
-- => mariadb, postgres
-- |  error cardinality_violation
-- => mysql
-- |  error feature_not_supported

-- @portable select
SELECT (SELECT MIN(x) FROM t) AS v;
-- => *
-- |  v integer
-- |  1

-- @portable compare
SELECT COUNT(*) AS n FROM t WHERE x IN (SELECT x FROM t);
-- => *
-- |  n integer
-- |  2
