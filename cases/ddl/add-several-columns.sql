-- @title     Several changes in one ALTER TABLE are refused by SQLite
-- @id        ddl.alter.addcolumn.several
-- @category  ddl
-- @why       a migration with two changes in one ALTER TABLE, as tools for the servers write it, does not parse on SQLite
-- @see       https://sqlite.org/lang_altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html

CREATE TABLE t (a INTEGER);

-- @step commas
ALTER TABLE t ADD COLUMN b INTEGER, ADD COLUMN c INTEGER;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step parentheses
ALTER TABLE t ADD COLUMN (d INTEGER, e INTEGER);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step one-fails
ALTER TABLE t ADD COLUMN f INTEGER, ADD COLUMN a INTEGER;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  error duplicate_column

-- @step was-f-added
SELECT f FROM t;
-- => *
-- |  error undefined_column

-- @step without-column
ALTER TABLE t ADD g INTEGER;
-- => *
-- |  ok

-- @portable commas
CREATE TABLE u (a INTEGER);
ALTER TABLE u ADD COLUMN b INTEGER;
ALTER TABLE u ADD COLUMN c INTEGER;
SELECT a, b, c FROM u;
-- => *
-- |  a integer | b integer | c integer
