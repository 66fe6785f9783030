-- @title     ON DELETE SET DEFAULT is accepted by MySQL and MariaDB, which then refuse the DELETE
-- @id        ddl.foreignkey.ondelete
-- @category  ddl
-- @why       a schema with SET DEFAULT is created on MySQL and MariaDB, and the first DELETE of a parent then fails in production
-- @see       https://sqlite.org/foreignkeys.html#fk_actions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html#foreign-key-referential-actions
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK
-- @see       https://mariadb.com/kb/en/foreign-keys/
-- @each action = NO ACTION, RESTRICT, CASCADE, SET NULL, SET DEFAULT

CREATE TABLE parent (id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES (0), (1);
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER DEFAULT 0, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE ${action});
-- => *
-- |  ok

-- @step insert
-- @after create
INSERT INTO child VALUES (10, 1);
-- => *
-- |  ok 1 row

-- @step delete
-- @after insert
DELETE FROM parent WHERE id = 1;
-- => sqlite, postgres<18
-- |  action      | outcome
-- |  NO ACTION   | error foreign_key_violation
-- |  RESTRICT    | error foreign_key_violation
-- |  CASCADE     | ok 1 row
-- |  SET NULL    | ok 1 row
-- |  SET DEFAULT | ok 1 row
-- => mariadb, mysql
-- |  action      | outcome
-- |  NO ACTION   | error foreign_key_violation
-- |  RESTRICT    | error foreign_key_violation
-- |  CASCADE     | ok 1 row
-- |  SET NULL    | ok 1 row
-- |  SET DEFAULT | error foreign_key_violation
-- => postgres>=18
-- |  action      | outcome
-- |  NO ACTION   | error foreign_key_violation
-- |  RESTRICT    | error restrict_violation
-- |  CASCADE     | ok 1 row
-- |  SET NULL    | ok 1 row
-- |  SET DEFAULT | ok 1 row

-- @step read
-- @after insert
SELECT id, parent_id FROM child;
-- => sqlite
-- |  action      | outcome
-- |  NO ACTION   | [id integer, parent_id integer] (10, 1)
-- |  RESTRICT    | [id integer, parent_id integer] (10, 1)
-- |  CASCADE     | [id integer, parent_id integer]
-- |  SET NULL    | [id integer, parent_id null] (10, NULL)
-- |  SET DEFAULT | [id integer, parent_id integer] (10, 0)
-- => mariadb, mysql
-- |  action      | outcome
-- |  NO ACTION   | [id integer, parent_id integer] (10, 1)
-- |  RESTRICT    | [id integer, parent_id integer] (10, 1)
-- |  CASCADE     | [id integer, parent_id integer]
-- |  SET NULL    | [id integer, parent_id integer] (10, NULL)
-- |  SET DEFAULT | [id integer, parent_id integer] (10, 1)
-- => postgres
-- |  action      | outcome
-- |  NO ACTION   | [id integer, parent_id integer] (10, 1)
-- |  RESTRICT    | [id integer, parent_id integer] (10, 1)
-- |  CASCADE     | [id integer, parent_id integer]
-- |  SET NULL    | [id integer, parent_id integer] (10, NULL)
-- |  SET DEFAULT | [id integer, parent_id integer] (10, 0)
