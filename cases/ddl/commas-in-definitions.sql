-- @title     A missing comma in CREATE TABLE loses a column on SQLite and is an error elsewhere
-- @id        ddl.table.commas
-- @category  ddl
-- @why       without the comma SQLite reads the second column's name as part of the first one's type, and the column is not there
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

-- @step trailing
CREATE TABLE t (a INTEGER,);
-- => *
-- |  error syntax_error

-- @step missing
CREATE TABLE u (a INTEGER b INTEGER);
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step insert
-- @after missing
INSERT INTO u (a) VALUES (1);
-- => sqlite
-- |  ok 1 row

-- @step read-second
-- @after missing
SELECT b FROM u;
-- => sqlite
-- |  error undefined_column

-- @step missing-before-constraint
CREATE TABLE v (a INTEGER, b INTEGER UNIQUE (a));
-- => *
-- |  error syntax_error

-- @step doubled
CREATE TABLE w (a INTEGER,, b INTEGER);
-- => *
-- |  error syntax_error

-- @portable missing
CREATE TABLE x (a INTEGER, b INTEGER);
-- => *
-- |  ok
