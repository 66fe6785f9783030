-- @title     (SELECT SUM(t.a) FROM u) over an outer table t is one row on SQLite and an error on the servers
-- @id        query.aggregate.outer
-- @category  query
-- @why       a wrong alias in a subquery, SUM(t.a) for SUM(u.b), returns one row instead of two on SQLite and an error on the servers
-- @see       https://sqlite.org/lang_aggfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-AGGREGATES

CREATE TABLE t (a INTEGER);
CREATE TABLE u (b INTEGER);
INSERT INTO t VALUES (1), (2);
INSERT INTO u VALUES (10), (20);

-- @step outer-only
SELECT (SELECT SUM(t.a) FROM u) AS v FROM t ORDER BY 1;
-- => sqlite
-- |  v integer
-- |  3
-- => mariadb, mysql, postgres
-- |  error cardinality_violation

-- @step both
SELECT (SELECT SUM(t.a + u.b) FROM u) AS v FROM t ORDER BY 1;
-- => sqlite, postgres
-- |  v integer
-- |  32
-- |  34
-- => mariadb, mysql
-- |  v decimal
-- |  32
-- |  34

-- @step count-of-outer
SELECT (SELECT COUNT(t.a) FROM u WHERE u.b > 10) AS v FROM t ORDER BY 1;
-- => *
-- |  v integer
-- |  2

-- @portable outer-only
SELECT SUM(a) AS v FROM t;
-- => *
-- |  v
-- |  3
