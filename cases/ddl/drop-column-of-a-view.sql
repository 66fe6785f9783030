-- @title     A column that a view reads can be dropped on MySQL and MariaDB, which break the view, and not elsewhere
-- @id        ddl.alter.dropcolumn.view
-- @category  ddl
-- @why       the migration runs on MySQL and MariaDB, and the report that reads the view fails the next morning
-- @see       https://sqlite.org/lang_altertable.html#alter_table_drop_column
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-view.html
-- @see       https://mariadb.com/kb/en/alter-table/
-- @see       https://www.postgresql.org/docs/current/ddl-depend.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 10, 20);
CREATE VIEW v AS SELECT id, a FROM t;

-- @step other-column
ALTER TABLE t DROP COLUMN b;
-- => *
-- |  ok

-- @step drop
ALTER TABLE t DROP COLUMN a;
-- => sqlite, postgres
-- |  error dependent_objects_still_exist
-- => mysql, mariadb
-- |  ok

-- @step read-table
SELECT * FROM t;
-- => sqlite, postgres
-- |  id integer | a integer
-- |  1          | 10
-- => mysql, mariadb
-- |  id integer
-- |  1

-- @step read-view
SELECT * FROM v;
-- => sqlite, postgres
-- |  id integer | a integer
-- |  1          | 10
-- => mysql
-- |  error undefined_table
-- => mariadb
-- |  error undefined_table; warning undefined_column

-- First the view, then the column, then the view without it.
-- @portable read-view
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO u VALUES (1, 10);
CREATE VIEW w AS SELECT id, a FROM u;
DROP VIEW w;
ALTER TABLE u DROP COLUMN a;
CREATE VIEW w AS SELECT id FROM u;
SELECT * FROM w;
-- => *
-- |  id integer
-- |  1

-- @portable read-table
SELECT * FROM u;
-- => *
-- |  id integer
-- |  1
