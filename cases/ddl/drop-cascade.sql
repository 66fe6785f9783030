-- @title     DROP TABLE … CASCADE is obeyed by PostgreSQL, passed over by MySQL and MariaDB, unknown to SQLite
-- @id        ddl.drop.cascade
-- @category  ddl
-- @why       a clean-up script with CASCADE drops views and keys too on PostgreSQL, leaves them on MySQL and MariaDB, and stops on SQLite
-- @see       https://dev.mysql.com/doc/refman/8.4/en/drop-table.html
-- @see       https://mariadb.com/kb/en/drop-table/
-- @see       https://www.postgresql.org/docs/current/sql-droptable.html
-- @see       https://sqlite.org/lang_droptable.html

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE TABLE plain (a INTEGER);
CREATE VIEW plain_view AS SELECT a FROM plain;

-- @step drop-parent
DROP TABLE parent CASCADE;
-- => sqlite
-- |  error syntax_error
-- => mariadb
-- |  error foreign_key_violation
-- => postgres
-- |  ok
-- => mysql
-- |  error dependent_objects_still_exist

-- @step orphan
INSERT INTO child VALUES (1, 99);
-- => sqlite, postgres
-- |  ok 1 row
-- => sqlite[build=better-sqlite3], mariadb, mysql
-- |  error foreign_key_violation

-- @step drop-under-view
DROP TABLE plain CASCADE;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step restrict
DROP TABLE child RESTRICT;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step view
SELECT COUNT(*) AS n FROM plain_view;
-- => sqlite
-- |  n integer
-- |  0
-- => mariadb
-- |  error undefined_table; warning undefined_table
-- => postgres, mysql
-- |  error undefined_table
