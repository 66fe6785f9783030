-- @title     a = a + 1 over a unique key passes or fails by the order of rows on PostgreSQL, and fails elsewhere
-- @id        dml.update.shift
-- @category  dml
-- @why       making room in a ranked list by a + 1 meets the next row's old value; on PostgreSQL it passes or fails by the order of rows
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html

CREATE TABLE t (a INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1), (2), (3);
CREATE TABLE falling (a INTEGER PRIMARY KEY);
INSERT INTO falling VALUES (3);
INSERT INTO falling VALUES (2);
INSERT INTO falling VALUES (1);

-- @step upwards
UPDATE t SET a = a + 1;
-- => *
-- |  error unique_violation

-- @step kept
SELECT a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3

-- The same values, stored from the highest to the lowest.
-- @step falling
UPDATE falling SET a = a + 1;
-- => sqlite, mariadb, mysql
-- |  error unique_violation
-- => postgres
-- |  ok 3 rows

-- @step read-falling
SELECT a FROM falling ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  1
-- |  2
-- |  3
-- => postgres
-- |  a integer
-- |  2
-- |  3
-- |  4

-- @step downwards
UPDATE t SET a = a - 1;
-- => *
-- |  ok 3 rows

-- @step ordered
UPDATE t SET a = a + 1 ORDER BY a DESC;
-- => sqlite, postgres
-- |  error syntax_error
-- => mysql, mariadb
-- |  ok 3 rows

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer
-- |  0
-- |  1
-- |  2
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  2
-- |  3

-- @step deferrable
CREATE TABLE u (a INTEGER UNIQUE DEFERRABLE);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step fill-deferrable
-- @after deferrable
INSERT INTO u VALUES (1), (2), (3);
-- => *
-- |  ok 3 rows

-- @step upwards-deferrable
-- @after deferrable
UPDATE u SET a = a + 1;
-- => sqlite
-- |  error unique_violation
-- => postgres
-- |  ok 3 rows

-- Away by more than the spread of the keys, then back to where they belong: no value on the way is one that another row has.
-- @portable upwards
CREATE TABLE v (a INTEGER PRIMARY KEY);
INSERT INTO v VALUES (1), (2), (3);
UPDATE v SET a = a + (SELECT w FROM (SELECT MAX(a) - MIN(a) + 2 AS w FROM v) q);
UPDATE v SET a = a - (SELECT w FROM (SELECT MAX(a) - MIN(a) + 2 AS w FROM v) q) + 1;
SELECT a FROM v ORDER BY a;
-- => *
-- |  a integer
-- |  2
-- |  3
-- |  4

-- @portable read
UPDATE v SET a = a + (SELECT w FROM (SELECT MAX(a) - MIN(a) + 2 AS w FROM v) q);
UPDATE v SET a = a - (SELECT w FROM (SELECT MAX(a) - MIN(a) + 2 AS w FROM v) q) - 1;
SELECT a FROM v ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3

-- @portable read-falling
CREATE TABLE w (a INTEGER PRIMARY KEY);
INSERT INTO w VALUES (3);
INSERT INTO w VALUES (2);
INSERT INTO w VALUES (1);
UPDATE w SET a = a + (SELECT w FROM (SELECT MAX(a) - MIN(a) + 2 AS w FROM w) q);
UPDATE w SET a = a - (SELECT w FROM (SELECT MAX(a) - MIN(a) + 2 AS w FROM w) q) + 1;
SELECT a FROM w ORDER BY a;
-- => *
-- |  a integer
-- |  2
-- |  3
-- |  4
