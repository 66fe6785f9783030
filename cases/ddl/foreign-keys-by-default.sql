-- @title     FOREIGN KEY is not enforced on SQLite unless the connection or the build switches it on
-- @id        ddl.foreignkey.default
-- @category  ddl
-- @why       orphans get in on SQLite unless each connection says PRAGMA foreign_keys = ON, and some builds have it on
-- @see       https://sqlite.org/foreignkeys.html#fk_enable
-- @see       https://sqlite.org/pragma.html#pragma_foreign_keys
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (1, 1);

-- @step orphan
INSERT INTO child VALUES (2, 99);
-- => sqlite
-- |  ok 1 row
-- => sqlite[build=better-sqlite3], mariadb, postgres, mysql
-- |  error foreign_key_violation

-- @step delete-parent
DELETE FROM parent WHERE id = 1;
-- => sqlite
-- |  ok 1 row
-- => sqlite[build=better-sqlite3], mariadb, postgres, mysql
-- |  error foreign_key_violation

-- @step count
SELECT COUNT(*) AS orphans FROM child WHERE parent_id NOT IN (SELECT id FROM parent);
-- => sqlite
-- |  orphans integer
-- |  2
-- => sqlite[build=better-sqlite3], mariadb, postgres, mysql
-- |  orphans integer
-- |  0

-- @portable orphan
-- @sql sqlite
PRAGMA foreign_keys = ON;
INSERT INTO child VALUES (3, 98);
-- @sql *
INSERT INTO child VALUES (3, 98);
-- => *
-- |  error foreign_key_violation

-- @portable delete-parent
DELETE FROM child;
DELETE FROM parent;
INSERT INTO parent VALUES (5);
INSERT INTO child VALUES (5, 5);
DELETE FROM parent WHERE id = 5;
-- => *
-- |  error foreign_key_violation
