-- @title     DROP TABLE of a referenced table runs on SQLite unless it enforces keys; the servers refuse it
-- @id        ddl.drop.referenced
-- @category  ddl
-- @why       SQLite drops the parent and leaves orphans, unless its build enforces foreign keys; migrations that pass in test stop in production
-- @see       https://sqlite.org/foreignkeys.html#fk_schemacommands
-- @see       https://dev.mysql.com/doc/refman/8.4/en/drop-table.html
-- @see       https://mariadb.com/kb/en/drop-table/
-- @see       https://www.postgresql.org/docs/current/sql-droptable.html

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (1, 1);

-- @step drop
DROP TABLE parent;
-- => sqlite
-- |  ok
-- => sqlite[build=better-sqlite3], mariadb
-- |  error foreign_key_violation
-- => postgres, mysql
-- |  error dependent_objects_still_exist

-- @step children
SELECT id, parent_id FROM child;
-- => *
-- |  id integer | parent_id integer
-- |  1          | 1

-- @step insert-child
INSERT INTO child VALUES (2, 1);
-- => *
-- |  ok 1 row

-- @portable drop
DROP TABLE child;
DROP TABLE IF EXISTS parent;
-- => *
-- |  ok
