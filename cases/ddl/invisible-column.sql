-- @title     INVISIBLE hides a column on MySQL and MariaDB, is part of its type on SQLite, fails on PostgreSQL
-- @id        ddl.column.invisible
-- @category  ddl
-- @why       a column hidden on MySQL and MariaDB shows in SELECT * on SQLite, where an INSERT without names then fails
-- @see       https://dev.mysql.com/doc/refman/8.4/en/invisible-columns.html
-- @see       https://mariadb.com/kb/en/invisible-columns/
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

-- @step create
CREATE TABLE t (a INTEGER, b INTEGER INVISIBLE);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step insert-without-list
-- @after create
INSERT INTO t VALUES (1);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step insert
-- @after create
INSERT INTO t (a, b) VALUES (2, 20);
-- => *
-- |  ok 1 row

-- @step star
-- @after create
SELECT * FROM t ORDER BY a;
-- => sqlite
-- |  a integer | b integer
-- |  2         | 20
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  2

-- @step named
-- @after create
SELECT a, b FROM t ORDER BY a;
-- => sqlite
-- |  a integer | b integer
-- |  2         | 20
-- => mariadb, mysql
-- |  a integer | b integer
-- |  1         | NULL
-- |  2         | 20

-- A view shows what is to be seen.
-- @portable star
CREATE TABLE u (a INTEGER, b INTEGER);
INSERT INTO u VALUES (2, 20);
CREATE VIEW seen AS SELECT a FROM u;
SELECT * FROM seen;
-- => *
-- |  a integer
-- |  2
