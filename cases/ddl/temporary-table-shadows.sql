-- @title     A temporary table hides a permanent one of the same name until it is dropped, on all engines
-- @id        ddl.table.temporary.shadow
-- @category  ddl
-- @why       a session that reuses a permanent table's name for a temporary one reads and writes that one, and DROP takes it away first
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-temporary-table.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step create
CREATE TEMPORARY TABLE t (a INTEGER);
-- => *
-- |  ok

-- @step read
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0

-- @step if-not-exists
CREATE TABLE IF NOT EXISTS t (a INTEGER);
-- => *
-- |  ok

-- @step drop
DROP TABLE t;
-- => *
-- |  ok

-- @step read-permanent
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  1

CREATE TEMPORARY TABLE u (a INTEGER);
-- @step create-permanent-under-temporary
CREATE TABLE u (a INTEGER);
-- => *
-- |  ok

-- @step drop-temporary
DROP TEMPORARY TABLE u;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok
