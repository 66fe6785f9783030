-- @title     CREATE TABLE t () runs on PostgreSQL only, CREATE TABLE w (a, b) without types on SQLite only
-- @id        ddl.table.columns
-- @category  ddl
-- @why       a SQLite schema without types does not load on any server, and a constraint before the columns not on SQLite
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

-- @step none
CREATE TABLE t ();
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step twice
CREATE TABLE u (a INTEGER, a INTEGER);
-- => *
-- |  error duplicate_column

-- @step twice-in-case
CREATE TABLE v (a INTEGER, A INTEGER);
-- => *
-- |  error duplicate_column

-- @step without-type
CREATE TABLE w (a, b);
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step constraint-first
CREATE TABLE x (PRIMARY KEY (a), a INTEGER NOT NULL, b INTEGER);
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step only-generated
CREATE TABLE y (a INTEGER GENERATED ALWAYS AS (1 + 1) STORED);
-- => sqlite
-- |  error invalid_table_definition
-- => mariadb, postgres, mysql
-- |  ok
