-- @title     ON DELETE CASCADE fires the triggers of the children on SQLite and PostgreSQL only
-- @id        ddl.foreignkey.cascade.triggers
-- @category  ddl
-- @why       audit triggers miss rows that MySQL and MariaDB delete by cascade
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://www.postgresql.org/docs/current/sql-createtrigger.html
-- @see       https://mariadb.com/kb/en/foreign-keys/

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE);
CREATE TABLE deleted (id INTEGER);
-- @sql sqlite
CREATE TRIGGER note AFTER DELETE ON child BEGIN INSERT INTO deleted VALUES (old.id); END;
-- @sql mysql, mariadb
CREATE TRIGGER note AFTER DELETE ON child FOR EACH ROW INSERT INTO deleted VALUES (old.id);
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO deleted VALUES (old.id); RETURN old; END $$;
CREATE TRIGGER note AFTER DELETE ON child FOR EACH ROW EXECUTE FUNCTION note();
-- @end
INSERT INTO parent VALUES (1), (2);
INSERT INTO child VALUES (10, 1), (11, 1), (20, 2);

-- @step by-hand
DELETE FROM child WHERE id = 20;
-- => *
-- |  ok 1 row

-- @step by-cascade
DELETE FROM parent WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step noted
SELECT id FROM deleted ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  10
-- |  11
-- |  20
-- => mariadb, mysql
-- |  id integer
-- |  20

-- @portable noted
DELETE FROM deleted;
INSERT INTO parent VALUES (3);
INSERT INTO child VALUES (30, 3), (31, 3);
DELETE FROM child WHERE parent_id = 3;
DELETE FROM parent WHERE id = 3;
SELECT id FROM deleted ORDER BY id;
-- => *
-- |  id integer
-- |  30
-- |  31
