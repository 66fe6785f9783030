-- @title     DROP FOREIGN KEY runs on MySQL and MariaDB, DROP CONSTRAINT on all servers, neither on SQLite
-- @id        ddl.foreignkey.drop
-- @category  ddl
-- @why       a migration that drops a foreign key is spelled apart on MySQL and PostgreSQL, and on SQLite the table has to be made anew
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html
-- @see       https://mariadb.com/kb/en/alter-table/

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE TABLE child2 (id INTEGER PRIMARY KEY, parent_id INTEGER, CONSTRAINT child2_parent FOREIGN KEY (parent_id) REFERENCES parent (id));

-- @step drop-foreign-key
ALTER TABLE child DROP FOREIGN KEY child_parent;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step drop-constraint
ALTER TABLE child2 DROP CONSTRAINT child2_parent;
-- => sqlite
-- |  error syntax_error
-- => sqlite>=3.53
-- |  error feature_not_supported
-- => mariadb, postgres, mysql
-- |  ok

-- @step drop-constraint-if-exists
ALTER TABLE child2 DROP CONSTRAINT IF EXISTS child2_parent;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  ok

-- @portable drop-constraint
CREATE TABLE child3 (id INTEGER PRIMARY KEY, parent_id INTEGER);
INSERT INTO child3 SELECT id, parent_id FROM child2;
DROP TABLE child2;
ALTER TABLE child3 RENAME TO child2;
-- => *
-- |  ok
