-- @title     REFERENCES parent (id) beside a column is enforced everywhere; REFERENCES parent fails on MariaDB
-- @id        ddl.foreignkey.inline
-- @category  ddl
-- @why       a schema with the short form REFERENCES parent stops on MariaDB, which wants the column named; the others enforce it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/foreign-keys/
-- @see       https://sqlite.org/foreignkeys.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK

CREATE TABLE parent (id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES (1);
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id));
-- => *
-- |  ok

-- @step without-column
CREATE TABLE child2 (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent);
-- => sqlite, postgres, mysql
-- |  ok
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key

-- @step orphan
INSERT INTO child VALUES (1, 99);
-- => *
-- |  error foreign_key_violation

-- @step orphan-without-column
-- @after without-column
INSERT INTO child2 VALUES (1, 99);
-- => *
-- |  error foreign_key_violation

-- @portable orphan
CREATE TABLE child3 (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO child3 VALUES (1, 99);
-- => *
-- |  error foreign_key_violation
