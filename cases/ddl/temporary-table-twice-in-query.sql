-- @title     A temporary table named twice in one query is refused by MySQL
-- @id        ddl.table.temporary.twice
-- @category  ddl
-- @why       a report that joins its temporary table with itself passes in tests and fails on MySQL: "can't reopen table"
-- @see       https://dev.mysql.com/doc/refman/8.4/en/temporary-table-problems.html
-- @see       https://mariadb.com/kb/en/create-table/
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

CREATE TEMPORARY TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step join
SELECT x.a AS a, y.a AS b FROM t AS x JOIN t AS y ON y.a = x.a + 1;
-- => sqlite, mariadb, postgres
-- |  a integer | b integer
-- |  1         | 2
-- => mysql
-- |  error object_not_in_prerequisite_state

-- @step union
SELECT a FROM t UNION ALL SELECT a + 10 FROM t;
-- => sqlite, mariadb, postgres
-- |  a integer
-- |  1
-- |  2
-- |  11
-- |  12
-- => mysql
-- |  error object_not_in_prerequisite_state

-- @step subquery
SELECT a FROM t WHERE a = (SELECT MAX(a) FROM t);
-- => sqlite, mariadb, postgres
-- |  a integer
-- |  2
-- => mysql
-- |  error object_not_in_prerequisite_state

-- @step insert-from-itself
INSERT INTO t SELECT a + 2 FROM t;
-- => sqlite, mariadb, postgres
-- |  ok 2 rows
-- => mysql
-- |  error object_not_in_prerequisite_state

-- @step with
WITH q AS (SELECT a FROM t) SELECT COUNT(*) AS n FROM q AS x JOIN q AS y ON y.a = x.a;
-- => sqlite, mariadb, postgres
-- |  n integer
-- |  4
-- => mysql
-- |  error object_not_in_prerequisite_state

-- @portable join
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (1), (2);
SELECT x.a AS a, y.a AS b FROM u AS x JOIN u AS y ON y.a = x.a + 1;
-- => *
-- |  a integer | b integer
-- |  1         | 2
