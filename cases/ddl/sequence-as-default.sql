-- @title     DEFAULT NEXTVAL of a sequence shared by two tables runs on MariaDB and PostgreSQL only
-- @id        ddl.sequence.default
-- @category  ddl
-- @why       invoices and credit notes that share one series of numbers by NEXTVAL stop at CREATE SEQUENCE on SQLite and MySQL
-- @see       https://www.postgresql.org/docs/current/sql-createsequence.html
-- @see       https://mariadb.com/kb/en/create-sequence/
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html

-- @step create
-- @sql mariadb
CREATE SEQUENCE s;
CREATE TABLE t (id INTEGER DEFAULT NEXTVAL(s), a INTEGER);
CREATE TABLE u (id INTEGER DEFAULT NEXTVAL(s), a INTEGER);
-- @sql *
CREATE SEQUENCE s;
CREATE TABLE t (id INTEGER DEFAULT NEXTVAL('s'), a INTEGER);
CREATE TABLE u (id INTEGER DEFAULT NEXTVAL('s'), a INTEGER);
-- @end
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  ok

-- @step insert
-- @after create
INSERT INTO t (a) VALUES (10);
-- => *
-- |  ok 1 row

-- @step insert-into-other
-- @after create
INSERT INTO u (a) VALUES (20);
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT id, a FROM t UNION ALL SELECT id, a FROM u ORDER BY a;
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20

-- @step drop-sequence
-- @after create
DROP SEQUENCE s;
-- => mariadb
-- |  ok
-- => postgres
-- |  error dependent_objects_still_exist

-- @step insert-without
-- @after create
INSERT INTO t (a) VALUES (30);
-- => mariadb
-- |  error undefined_table
-- => postgres
-- |  ok 1 row
