-- @title     A table that a view reads can be dropped on all but PostgreSQL
-- @id        ddl.view.dangling
-- @category  ddl
-- @why       a migration that drops a table leaves a view that fails at its next read; only PostgreSQL refuses to drop it
-- @see       https://sqlite.org/lang_createview.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-view.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/check-table.html
-- @see       https://mariadb.com/kb/en/create-view/
-- @see       https://www.postgresql.org/docs/current/ddl-depend.html

CREATE TABLE t (a INTEGER, b INTEGER);
CREATE TABLE other (x INTEGER);
CREATE VIEW v AS SELECT a FROM t;

-- @step of-missing-table
CREATE VIEW early AS SELECT a FROM nope;
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error undefined_table

-- @step drop-table
DROP TABLE t;
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error dependent_objects_still_exist

-- @step read
SELECT a FROM v;
-- => sqlite, mysql
-- |  error undefined_table
-- => mariadb
-- |  error undefined_table; warning undefined_table
-- => postgres
-- |  a integer

-- @step create-again
CREATE TABLE t (a VARCHAR(10));
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error duplicate_table

-- @step read-again
SELECT a FROM v;
-- => sqlite, mariadb, mysql
-- |  a text
-- => postgres
-- |  a integer

-- SQLite reads all views again for this and stumbles over the one whose table is missing.
-- @step alter-other-table
ALTER TABLE other RENAME COLUMN x TO y;
-- => sqlite
-- |  error undefined_table
-- => mariadb, postgres, mysql
-- |  ok

-- @portable drop-table
DROP VIEW IF EXISTS v;
DROP TABLE IF EXISTS t;
-- => *
-- |  ok
