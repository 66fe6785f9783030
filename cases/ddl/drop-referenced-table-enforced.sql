-- @title     DROP TABLE of a parent deletes its ON DELETE CASCADE children on SQLite and is refused by the servers
-- @id        ddl.drop.referenced.enforced
-- @category  ddl
-- @why       a migration that drops a parent to make it anew deletes the children on SQLite by ON DELETE CASCADE; the servers refuse it
-- @see       https://sqlite.org/foreignkeys.html#fk_schemacommands
-- @see       https://dev.mysql.com/doc/refman/8.4/en/drop-table.html
-- @see       https://mariadb.com/kb/en/drop-table/
-- @see       https://www.postgresql.org/docs/current/sql-droptable.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE TABLE owner (id INTEGER PRIMARY KEY);
CREATE TABLE pet (id INTEGER PRIMARY KEY, owner_id INTEGER, FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE);
INSERT INTO owner VALUES (1);
INSERT INTO pet VALUES (1, 1);

-- @step drop-without-children
DROP TABLE parent;
-- => sqlite
-- |  ok
-- => mariadb
-- |  error foreign_key_violation
-- => postgres, mysql
-- |  error dependent_objects_still_exist

-- @step drop-with-cascading-children
DROP TABLE owner;
-- => sqlite
-- |  ok
-- => mariadb
-- |  error foreign_key_violation
-- => postgres, mysql
-- |  error dependent_objects_still_exist

-- @step pets
SELECT COUNT(*) AS n FROM pet;
-- => sqlite
-- |  n integer
-- |  0
-- => mariadb, postgres, mysql
-- |  n integer
-- |  1

-- @portable drop-with-cascading-children
DROP TABLE pet;
DROP TABLE IF EXISTS owner;
-- => *
-- |  ok
