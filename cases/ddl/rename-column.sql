-- @title     A view follows a renamed column on SQLite and PostgreSQL and breaks on MySQL and MariaDB
-- @id        ddl.alter.renamecolumn
-- @category  ddl
-- @why       after a migration renames a column, reports through a view of it fail on MySQL and MariaDB; elsewhere the view follows
-- @see       https://sqlite.org/lang_altertable.html#altertabmvcol
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://mariadb.com/kb/en/alter-table/

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
CREATE INDEX t_a ON t (a);
CREATE VIEW v AS SELECT id, a FROM t;
INSERT INTO t VALUES (1, 10, 100);

-- @step rename
ALTER TABLE t RENAME COLUMN a TO renamed;
-- => *
-- |  ok

-- @step read
SELECT renamed FROM t;
-- => *
-- |  renamed integer
-- |  10

-- @step view
SELECT * FROM v;
-- => sqlite
-- |  id integer | renamed integer
-- |  1          | 10
-- => mariadb
-- |  error undefined_table; warning undefined_column
-- => postgres
-- |  id integer | a integer
-- |  1          | 10
-- => mysql
-- |  error undefined_table

-- @step without-column
ALTER TABLE t RENAME b TO b2;
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step to-existing
ALTER TABLE t RENAME COLUMN id TO renamed;
-- => *
-- |  error duplicate_column

-- @portable view
CREATE VIEW v2 AS SELECT id, renamed AS a FROM t;
SELECT * FROM v2;
-- => *
-- |  id integer | a integer
-- |  1          | 10
