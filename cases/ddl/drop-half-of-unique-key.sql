-- @title     Dropping a column of a unique pair: MySQL keeps a key, PostgreSQL none, SQLite and MariaDB refuse
-- @id        ddl.alter.dropcolumn.uniquehalf
-- @category  ddl
-- @why       dropping one column of a unique key lets duplicates in on PostgreSQL; MySQL then refuses rows that were fine before
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html#altertabdropcol
-- @see       https://mariadb.com/kb/en/alter-table/

CREATE TABLE t (a INTEGER, b INTEGER);
CREATE UNIQUE INDEX t_key ON t (a, b);
INSERT INTO t VALUES (1, 1), (2, 2);

-- @step drop
ALTER TABLE t DROP COLUMN b;
-- => sqlite
-- |  error dependent_objects_still_exist
-- => mariadb
-- |  error undefined_column
-- => postgres, mysql
-- |  ok

-- @step duplicate
INSERT INTO t (a) VALUES (1);
-- => sqlite, mariadb, postgres
-- |  ok 1 row
-- => mysql
-- |  error unique_violation

-- @portable duplicate
CREATE TABLE u (a INTEGER);
INSERT INTO u SELECT a FROM t WHERE a = 2;
CREATE UNIQUE INDEX u_key ON u (a);
INSERT INTO u VALUES (2);
-- => *
-- |  error unique_violation
