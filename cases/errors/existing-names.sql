-- @title     Two tables or columns of one name are refused everywhere, index and table not on MySQL and MariaDB
-- @id        errors.existing
-- @category  errors
-- @why       a migration by IF NOT EXISTS goes on with any old table of that name; SQLite takes a column twice in INSERT and UPDATE
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://mariadb.com/kb/en/create-table/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (7);
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT a FROM t;

-- @step table
CREATE TABLE t (a INTEGER);
-- => *
-- |  error duplicate_table

-- @step other-columns
CREATE TABLE t (b VARCHAR(5));
-- => *
-- |  error duplicate_table

-- @step if-not-exists
CREATE TABLE IF NOT EXISTS t (b VARCHAR(5));
-- => *
-- |  ok

-- @step still-the-old-one
SELECT COUNT(a) AS n FROM t;
-- => *
-- |  n integer
-- |  1

-- @step view-like-table
CREATE VIEW t AS SELECT 1 AS x;
-- => *
-- |  error duplicate_table

-- @step table-like-view
CREATE TABLE v (a INTEGER);
-- => *
-- |  error duplicate_table

-- @step table-like-index
CREATE TABLE i (a INTEGER);
-- => sqlite, postgres
-- |  error duplicate_table
-- => mariadb, mysql
-- |  ok

-- @step index
CREATE INDEX i ON t (a);
-- => *
-- |  error duplicate_table

-- @step index-like-table
CREATE INDEX t ON t (a);
-- => sqlite, postgres
-- |  error duplicate_table
-- => mariadb
-- |  ok
-- => mysql
-- |  ok; warning duplicate_object

-- @step column
ALTER TABLE t ADD COLUMN a INTEGER;
-- => *
-- |  error duplicate_column

-- @step column-in-create
CREATE TABLE w (a INTEGER, a INTEGER);
-- => *
-- |  error duplicate_column

-- @step update-twice
UPDATE t SET a = 1, a = 2;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @step insert-twice
INSERT INTO t (a, a) VALUES (1, 2);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error duplicate_column

-- @step rename
ALTER TABLE t RENAME TO v;
-- => *
-- |  error duplicate_table
