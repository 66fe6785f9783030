-- @title     EXPLAIN ANALYZE DELETE deletes on PostgreSQL, ANALYZE DELETE on MariaDB; EXPLAIN DELETE deletes nowhere
-- @id        dml.delete.explain
-- @category  dml
-- @why       a look at the plan of a DELETE by EXPLAIN ANALYZE does no harm on MySQL and empties the table on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/sql-explain.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/explain.html
-- @see       https://mariadb.com/kb/en/analyze-statement/
-- @see       https://sqlite.org/lang_explain.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (1), (2), (3);

-- Plans and times are another matter: here it counts what is left.
-- @step explain
-- @sql *
EXPLAIN DELETE FROM t;
SELECT COUNT(*) AS n FROM t;
-- @end
-- => *
-- |  n integer
-- |  3

-- @step explain-analyze
-- @sql *
EXPLAIN ANALYZE DELETE FROM t;
SELECT COUNT(*) AS n FROM t;
-- @end
-- => sqlite, mariadb
-- |  error syntax_error
-- => postgres
-- |  n integer
-- |  0
-- => mysql
-- |  n integer
-- |  3

-- @step left
SELECT COUNT(*) AS n FROM t;
-- => sqlite, mysql, mariadb
-- |  n integer
-- |  3
-- => postgres
-- |  n integer
-- |  0

-- @step analyze
-- @sql *
ANALYZE DELETE FROM u;
SELECT COUNT(*) AS n FROM u;
-- @end
-- => sqlite, postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  n integer
-- |  0

-- @step left-by-analyze
SELECT COUNT(*) AS n FROM u;
-- => sqlite, postgres, mysql
-- |  n integer
-- |  3
-- => mariadb
-- |  n integer
-- |  0

-- EXPLAIN alone, of a table that is full again.
-- @portable explain-analyze
CREATE TABLE w (a INTEGER);
INSERT INTO w VALUES (1), (2), (3);
EXPLAIN DELETE FROM w;
SELECT COUNT(*) AS n FROM w;
-- => *
-- |  n integer
-- |  3
