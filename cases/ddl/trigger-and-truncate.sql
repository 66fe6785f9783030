-- @title     TRUNCATE fires no delete trigger, SQLite's DELETE without WHERE does
-- @id        ddl.trigger.truncate
-- @category  ddl
-- @why       a clean-up by TRUNCATE leaves no trace in an audit table, while the same by DELETE in tests on SQLite does
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html
-- @see       https://sqlite.org/lang_delete.html#truncateopt

CREATE TABLE t (a INTEGER);
CREATE TABLE log (a INTEGER);
-- @sql sqlite
CREATE TRIGGER note AFTER DELETE ON t BEGIN INSERT INTO log VALUES (old.a); END;
-- @sql mysql, mariadb
CREATE TRIGGER note AFTER DELETE ON t FOR EACH ROW INSERT INTO log VALUES (old.a);
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (old.a); RETURN old; END $$;
CREATE TRIGGER note AFTER DELETE ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end
INSERT INTO t VALUES (1), (2);

-- @step truncate
-- @sql sqlite
DELETE FROM t;
-- @sql *
TRUNCATE TABLE t;
-- @end
-- => sqlite
-- |  ok 2 rows
-- => mariadb, postgres, mysql
-- |  ok

-- @step logged
SELECT COUNT(*) AS n FROM log;
-- => sqlite
-- |  n integer
-- |  2
-- => mariadb, postgres, mysql
-- |  n integer
-- |  0

-- @portable logged
DELETE FROM log;
INSERT INTO t VALUES (1), (2);
DELETE FROM t WHERE a > 0;
SELECT COUNT(*) AS n FROM log;
-- => *
-- |  n integer
-- |  2
