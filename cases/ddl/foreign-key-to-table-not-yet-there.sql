-- @title     A FOREIGN KEY to a missing table is created by SQLite, whose INSERTs then fail; the servers refuse it
-- @id        ddl.foreignkey.missing
-- @category  ddl
-- @why       SQLite takes a misspelt parent and fails at the first insert, also into tables that others created
-- @see       https://sqlite.org/foreignkeys.html#parentchild
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://mariadb.com/kb/en/foreign-keys/

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

CREATE TABLE parent (id INTEGER PRIMARY KEY);

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parnet (id));
-- => sqlite
-- |  ok
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- => postgres, mysql
-- |  error undefined_table

-- @step insert-null
-- @after create
INSERT INTO child VALUES (1, NULL);
-- => sqlite
-- |  error undefined_table

-- @step insert
-- @after create
INSERT INTO child VALUES (2, 1);
-- => sqlite
-- |  error undefined_table

-- @step missing-column
CREATE TABLE child2 (parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (nope));
-- => sqlite
-- |  ok
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- => postgres, mysql
-- |  error undefined_column

-- @step each-other
CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER, FOREIGN KEY (b_id) REFERENCES b (id));
-- => sqlite
-- |  ok
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- => postgres, mysql
-- |  error undefined_table

-- @portable each-other
CREATE TABLE c (id INTEGER PRIMARY KEY);
CREATE TABLE d (id INTEGER PRIMARY KEY, c_id INTEGER, FOREIGN KEY (c_id) REFERENCES c (id));
-- => *
-- |  ok
