-- @title     DROP COLUMN of the only column runs on PostgreSQL only, as does CREATE TABLE u ()
-- @id        ddl.alter.dropcolumn.only
-- @category  ddl
-- @why       a migration that drops a table's only column to add it anew runs on PostgreSQL and stops elsewhere
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://sqlite.org/lang_altertable.html#altertabdropcol

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step drop
ALTER TABLE t DROP COLUMN a;
-- => sqlite, mariadb, mysql
-- |  error invalid_table_definition
-- => postgres
-- |  ok

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- @step create-without
CREATE TABLE u ();
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok
