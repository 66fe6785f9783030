-- @title     REPLACE fires the delete trigger on MySQL and MariaDB and not on SQLite
-- @id        ddl.trigger.replace
-- @category  ddl
-- @why       an audit log by triggers shows a delete for each REPLACE on MySQL and MariaDB, and on SQLite the row changes without one
-- @see       https://dev.mysql.com/doc/refman/8.4/en/replace.html
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://sqlite.org/pragma.html#pragma_recursive_triggers
-- @see       https://mariadb.com/kb/en/replace/

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
CREATE TABLE log (what VARCHAR(10), id INTEGER);
-- @sql sqlite
CREATE TRIGGER i AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('insert', new.id); END;
CREATE TRIGGER u AFTER UPDATE ON t BEGIN INSERT INTO log VALUES ('update', new.id); END;
CREATE TRIGGER d AFTER DELETE ON t BEGIN INSERT INTO log VALUES ('delete', old.id); END;
-- @sql mysql, mariadb
CREATE TRIGGER i AFTER INSERT ON t FOR EACH ROW INSERT INTO log VALUES ('insert', new.id);
CREATE TRIGGER u AFTER UPDATE ON t FOR EACH ROW INSERT INTO log VALUES ('update', new.id);
CREATE TRIGGER d AFTER DELETE ON t FOR EACH ROW INSERT INTO log VALUES ('delete', old.id);
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN INSERT INTO log VALUES ('delete', old.id); ELSE INSERT INTO log VALUES (LOWER(TG_OP), new.id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER i AFTER INSERT OR UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end
INSERT INTO t VALUES (1, 10);
DELETE FROM log;

-- @step replace
-- @sql postgres
INSERT INTO t VALUES (1, 20) ON CONFLICT (id) DO UPDATE SET a = excluded.a;
-- @sql *
REPLACE INTO t VALUES (1, 20);
-- @end
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows

-- @step fired
SELECT what, id FROM log ORDER BY what;
-- => sqlite
-- |  what text | id integer
-- |  'insert'  | 1
-- => mariadb, mysql
-- |  what text | id integer
-- |  'delete'  | 1
-- |  'insert'  | 1
-- => postgres
-- |  what text | id integer
-- |  'update'  | 1

-- @portable fired
DELETE FROM log;
UPDATE t SET a = 30 WHERE id = 1;
SELECT what, id FROM log ORDER BY what;
-- => *
-- |  what text | id integer
-- |  'update'  | 1

-- Inserted where it is missing, else changed where it differs. Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable replace
INSERT INTO t SELECT 1, 40 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE id = 1);
UPDATE t SET a = 40 WHERE id = 1 AND (a <> 40 OR a IS NULL);
-- => *
-- |  ok 1 row
