-- @title     A subquery of two rows as a value is its first row on SQLite and an error elsewhere
-- @id        dml.update.subqueryrows
-- @category  dml
-- @why       an UPDATE from a list with a duplicate takes the first row on SQLite and says nothing; the same statement stops on the servers
-- @see       https://sqlite.org/lang_expr.html#subquery_expressions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/subquery-errors.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-SCALAR-SUBQUERIES

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
CREATE TABLE s (v INTEGER);
INSERT INTO t VALUES (1, 0);
INSERT INTO s VALUES (5), (5);

-- @step update
UPDATE t SET a = (SELECT v FROM s);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error cardinality_violation

-- @step insert
INSERT INTO t VALUES (2, (SELECT v FROM s));
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error cardinality_violation

-- @step no-row
UPDATE t SET a = (SELECT v FROM s WHERE v > 99) WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer
-- |  1          | NULL
-- |  2          | 5
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  1          | NULL

-- @portable update
UPDATE t SET a = (SELECT MAX(v) FROM s) WHERE id = 1;
SELECT id, a FROM t WHERE id = 1;
-- => *
-- |  id integer | a integer
-- |  1          | 5

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 0);
UPDATE t SET a = (SELECT MAX(v) FROM s);
INSERT INTO t SELECT 2, MAX(v) FROM s;
UPDATE t SET a = (SELECT MAX(v) FROM s WHERE v > 99) WHERE id = 1;
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | NULL
-- |  2          | 5
