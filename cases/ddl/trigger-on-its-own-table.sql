-- @title     A trigger that writes its own table is refused by MySQL and MariaDB when it fires
-- @id        ddl.trigger.owntable
-- @category  ddl
-- @why       a trigger that keeps counters in its own table is created on MySQL and MariaDB, and then every INSERT fails
-- @see       https://dev.mysql.com/doc/refman/8.4/en/stored-program-restrictions.html
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://www.postgresql.org/docs/current/sql-createtrigger.html
-- @see       https://mariadb.com/kb/en/trigger-limitations/

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step create
-- @sql sqlite
CREATE TRIGGER others AFTER INSERT ON t BEGIN UPDATE t SET a = a + 1 WHERE id <> new.id; END;
-- @sql mysql, mariadb
CREATE TRIGGER others AFTER INSERT ON t FOR EACH ROW UPDATE t SET a = a + 1 WHERE id <> new.id;
-- @sql postgres
CREATE FUNCTION others() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE t SET a = a + 1 WHERE id <> new.id; RETURN new; END $$;
CREATE TRIGGER others AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION others();
-- @end
-- => *
-- |  ok

-- @step insert
INSERT INTO t VALUES (2, 20);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error triggered_data_change_violation

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | a integer
-- |  1          | 11
-- |  2          | 20
-- => mariadb, mysql
-- |  id integer | a integer
-- |  1          | 10

-- @portable insert
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO u VALUES (1, 10), (2, 20);
UPDATE u SET a = a + 1 WHERE id <> 2;
-- => *
-- |  ok 1 row
