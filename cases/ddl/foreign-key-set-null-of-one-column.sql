-- @title     ON DELETE SET NULL (b), for one column of a key of two, is read by PostgreSQL only
-- @id        ddl.foreignkey.setnull.columns
-- @category  ddl
-- @why       in a key of tenant and user only the user may become NULL: elsewhere SET NULL clears both, or fails where the tenant is NOT NULL
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK
-- @see       https://sqlite.org/foreignkeys.html#fk_actions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/foreign-keys/

CREATE TABLE parent (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
INSERT INTO parent VALUES (1, 2), (1, 3);
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE SET NULL (b));
-- => sqlite, mysql, mariadb
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step create-both
CREATE TABLE other (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE SET NULL);
-- => *
-- |  ok

-- @step fill
-- @after create
INSERT INTO child VALUES (10, 1, 2);
-- => postgres
-- |  ok 1 row

-- @step fill-both
INSERT INTO other VALUES (10, 1, 2);
-- => *
-- |  ok 1 row

-- @step delete
DELETE FROM parent WHERE a = 1 AND b = 2;
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT id, a, b FROM child;
-- => postgres
-- |  id integer | a integer | b integer
-- |  10         | 1         | NULL

-- @step read-both
SELECT id, a, b FROM other;
-- => sqlite
-- |  id integer | a null | b null
-- |  10         | NULL   | NULL
-- => postgres, mysql, mariadb
-- |  id integer | a integer | b integer
-- |  10         | NULL      | NULL

-- The child is changed before the parent goes.
-- @portable read
CREATE TABLE plain (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, FOREIGN KEY (a, b) REFERENCES parent (a, b));
INSERT INTO plain VALUES (10, 1, 3);
UPDATE plain SET b = NULL WHERE a = 1 AND b = 3;
DELETE FROM parent WHERE a = 1 AND b = 3;
SELECT id, a, b FROM plain;
-- => *
-- |  id integer | a integer | b
-- |  10         | 1         | NULL
