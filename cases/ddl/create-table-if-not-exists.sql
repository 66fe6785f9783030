-- @title     CREATE TABLE IF NOT EXISTS compares the name only and keeps the old table, on all engines
-- @id        ddl.table.ifnotexists
-- @category  ddl
-- @why       a migration by IF NOT EXISTS passes over an old table of that name and leaves it without the new columns and constraints
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @portable-by-nature

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);
CREATE VIEW v AS SELECT a FROM t;

-- @step create
CREATE TABLE IF NOT EXISTS t (a VARCHAR(20) NOT NULL UNIQUE, b INTEGER);
-- => *
-- |  ok

-- @step duplicate
INSERT INTO t VALUES (1);
-- => *
-- |  ok 1 row

-- @step new-column
SELECT b FROM t;
-- => *
-- |  error undefined_column

-- @step over-a-view
CREATE TABLE IF NOT EXISTS v (x INTEGER);
-- => *
-- |  ok

-- @step read
SELECT a FROM t;
-- => *
-- |  a integer
-- |  1
-- |  1
