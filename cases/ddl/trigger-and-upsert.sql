-- @title     An upsert that updates fires the BEFORE INSERT trigger as well, on every engine
-- @id        ddl.trigger.upsert
-- @category  ddl
-- @why       a BEFORE INSERT trigger that numbers, counts or logs new rows does so for each upsert of a row that was there, even where nothing is written
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html
-- @see       https://mariadb.com/kb/en/trigger-overview/
-- @see       https://www.postgresql.org/docs/current/trigger-definition.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10);
CREATE TABLE log (what VARCHAR(20));
-- @sql sqlite
CREATE TRIGGER bi BEFORE INSERT ON t BEGIN INSERT INTO log VALUES ('before insert'); END;
CREATE TRIGGER ai AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('after insert'); END;
CREATE TRIGGER bu BEFORE UPDATE ON t BEGIN INSERT INTO log VALUES ('before update'); END;
CREATE TRIGGER au AFTER UPDATE ON t BEGIN INSERT INTO log VALUES ('after update'); END;
-- @sql mysql, mariadb
CREATE TRIGGER bi BEFORE INSERT ON t FOR EACH ROW INSERT INTO log VALUES ('before insert');
CREATE TRIGGER ai AFTER INSERT ON t FOR EACH ROW INSERT INTO log VALUES ('after insert');
CREATE TRIGGER bu BEFORE UPDATE ON t FOR EACH ROW INSERT INTO log VALUES ('before update');
CREATE TRIGGER au AFTER UPDATE ON t FOR EACH ROW INSERT INTO log VALUES ('after update');
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (LOWER(TG_WHEN || ' ' || TG_OP)); RETURN new; END $$;
CREATE TRIGGER b BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER a AFTER INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end

-- @step update
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 11) ON DUPLICATE KEY UPDATE a = 11;
-- @sql *
INSERT INTO t VALUES (1, 11) ON CONFLICT (id) DO UPDATE SET a = 11;
-- => sqlite, postgres
-- |  ok 1 row
-- => mysql, mariadb
-- |  ok 2 rows

-- @step fired
SELECT what FROM log ORDER BY what;
-- => *
-- |  what text
-- |  'after update'
-- |  'before insert'
-- |  'before update'

-- @step same-value
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 11) ON DUPLICATE KEY UPDATE a = 11;
-- @sql *
INSERT INTO t VALUES (1, 11) ON CONFLICT (id) DO UPDATE SET a = 11;
-- => sqlite, postgres
-- |  ok 1 row
-- => mysql, mariadb
-- |  ok 0 rows

-- @step fired-for-the-same-value
SELECT what, COUNT(*) AS n FROM log GROUP BY what ORDER BY what;
-- => *
-- |  what text       | n integer
-- |  'after update'  | 2
-- |  'before insert' | 2
-- |  'before update' | 2

-- @step nothing
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (1, 12);
-- @sql *
INSERT INTO t VALUES (1, 12) ON CONFLICT DO NOTHING;
-- => sqlite, postgres
-- |  ok 0 rows
-- => mysql, mariadb
-- |  ok 0 rows; warning unique_violation

-- @step fired-for-nothing
SELECT what, COUNT(*) AS n FROM log GROUP BY what ORDER BY what;
-- => *
-- |  what text       | n integer
-- |  'after update'  | 2
-- |  'before insert' | 3
-- |  'before update' | 2

-- Looked for first, the row that is there meets the triggers of an UPDATE only. Beside a second session NOT EXISTS needs the unique key, and a retry for
-- the one that comes second.
-- @portable fired
DELETE FROM log;
UPDATE t SET a = 13 WHERE id = 1;
INSERT INTO t SELECT 1, 13 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE id = 1);
SELECT what FROM log ORDER BY what;
-- => *
-- |  what text
-- |  'after update'
-- |  'before update'
