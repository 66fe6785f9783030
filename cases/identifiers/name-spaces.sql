-- @title     A table and an index may share a name on MySQL and MariaDB only, a table and a view nowhere
-- @id        identifiers.space
-- @category  identifiers
-- @why       a table and an index of one name collide on PostgreSQL and SQLite, CHECK constraints of one name on MySQL, UNIQUE ones on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/ddl-schemas.html
-- @see       https://sqlite.org/lang_createindex.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html
-- @see       https://mariadb.com/kb/en/constraint/

CREATE TABLE t (a INTEGER);
CREATE TABLE u (a INTEGER);
CREATE INDEX i ON t (a);

-- @step index-named-like-table
CREATE INDEX u ON t (a);
-- => sqlite, postgres
-- |  error duplicate_table
-- => mariadb
-- |  ok
-- => mysql
-- |  ok; warning duplicate_object

-- @step table-named-like-index
CREATE TABLE i (a INTEGER);
-- => sqlite, postgres
-- |  error duplicate_table
-- => mariadb, mysql
-- |  ok

-- @step view-named-like-table
CREATE VIEW u AS SELECT 1 AS x;
-- => *
-- |  error duplicate_table

-- @step column-named-like-table
CREATE TABLE w (w INTEGER);
-- => *
-- |  ok

-- @step table-named-like-function
CREATE TABLE count (a INTEGER);
-- => mysql:ansi
-- |  error syntax_error
-- => *
-- |  ok

-- @step column-named-like-type
CREATE TABLE z (date DATE, text VARCHAR(5));
-- => *
-- |  ok

-- @step constraint-on-two-tables
-- @sql *
CREATE TABLE c1 (a INTEGER, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE c2 (a INTEGER, CONSTRAINT positive CHECK (a > 0));
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error duplicate_object

-- @step unique-constraint-on-two-tables
-- @sql *
CREATE TABLE d1 (a INTEGER, CONSTRAINT only_one UNIQUE (a));
CREATE TABLE d2 (a INTEGER, CONSTRAINT only_one UNIQUE (a));
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error duplicate_table

-- @step foreign-key-on-two-tables
-- @sql *
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE f1 (a INTEGER, CONSTRAINT to_p FOREIGN KEY (a) REFERENCES p (id));
CREATE TABLE f2 (a INTEGER, CONSTRAINT to_p FOREIGN KEY (a) REFERENCES p (id));
-- => sqlite, postgres
-- |  ok
-- => mariadb
-- |  error duplicate_object; warning duplicate_object; warning unique_violation
-- => mysql
-- |  error duplicate_object

-- @step two-constraints-of-one-table
CREATE TABLE e (a INTEGER, CONSTRAINT same CHECK (a > 0), CONSTRAINT same CHECK (a < 9));
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error duplicate_object

-- @portable index-named-like-table
CREATE TABLE t2 (a INTEGER);
CREATE INDEX t2_a ON t2 (a);
-- => *
-- |  ok

-- @portable constraint-on-two-tables
CREATE TABLE g1 (a INTEGER, CONSTRAINT g1_positive CHECK (a > 0));
CREATE TABLE g2 (a INTEGER, CONSTRAINT g2_positive CHECK (a > 0));
-- => *
-- |  ok

-- @portable unique-constraint-on-two-tables
CREATE TABLE h1 (a INTEGER, CONSTRAINT h1_only_one UNIQUE (a));
CREATE TABLE h2 (a INTEGER, CONSTRAINT h2_only_one UNIQUE (a));
-- => *
-- |  ok
