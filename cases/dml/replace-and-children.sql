-- @title     REPLACE of a row cascades to its children on SQLite and MariaDB and not on MySQL
-- @id        dml.replace.children
-- @category  dml
-- @why       saving a parent by REPLACE deletes its children (ON DELETE CASCADE) or cuts them off (SET NULL) on SQLite and MariaDB; MySQL leaves them
-- @see       https://dev.mysql.com/doc/refman/8.4/en/replace.html
-- @see       https://mariadb.com/kb/en/replace/
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://sqlite.org/foreignkeys.html#fk_actions
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT
-- @each action = NO ACTION, CASCADE, SET NULL

-- On MySQL 9.7 a connection that was reset (COM_RESET_CONNECTION, COM_CHANGE_USER), as pools do, answers here as MariaDB does.

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE ${action});
INSERT INTO parent VALUES (1, 10);
INSERT INTO child VALUES (5, 1);

-- @step replace
-- @sql postgres
INSERT INTO parent VALUES (1, 20) ON CONFLICT (id) DO UPDATE SET v = excluded.v;
-- @sql *
REPLACE INTO parent VALUES (1, 20);
-- @end
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  action    | outcome
-- |  NO ACTION | error foreign_key_violation
-- |  CASCADE   | ok 2 rows
-- |  SET NULL  | ok 2 rows
-- => mysql
-- |  ok 2 rows

-- @step children
SELECT id, parent_id FROM child;
-- => sqlite
-- |  action    | outcome
-- |  NO ACTION | [id integer, parent_id integer] (5, 1)
-- |  CASCADE   | [id integer, parent_id integer]
-- |  SET NULL  | [id integer, parent_id null] (5, NULL)
-- => mariadb
-- |  action    | outcome
-- |  NO ACTION | [id integer, parent_id integer] (5, 1)
-- |  CASCADE   | [id integer, parent_id integer]
-- |  SET NULL  | [id integer, parent_id integer] (5, NULL)
-- => mysql, postgres
-- |  id integer | parent_id integer
-- |  5          | 1

-- @portable children
DELETE FROM child;
DELETE FROM parent;
INSERT INTO parent VALUES (1, 10);
INSERT INTO child VALUES (5, 1);
UPDATE parent SET v = 20 WHERE id = 1;
SELECT id, parent_id FROM child;
-- => *
-- |  id integer | parent_id integer
-- |  5          | 1

-- Inserted where it is missing, else changed where it differs. Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable replace
INSERT INTO parent SELECT 1, 21 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM parent WHERE id = 1);
UPDATE parent SET v = 21 WHERE id = 1 AND (v <> 21 OR v IS NULL);
-- => *
-- |  ok 1 row
