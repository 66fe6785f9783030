-- @title     Of several triggers PostgreSQL fires by name, MySQL and MariaDB the oldest first, SQLite the newest
-- @id        ddl.trigger.order
-- @category  ddl
-- @why       a log that several triggers write has another order on each: by name on PostgreSQL, by age on MySQL, the last one first on SQLite
-- @see       https://www.postgresql.org/docs/current/sql-createtrigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-trigger.html
-- @see       https://mariadb.com/kb/en/create-trigger/
-- @see       https://sqlite.org/lang_createtrigger.html

CREATE TABLE t (a INTEGER);
-- @sql sqlite
CREATE TABLE log (id INTEGER PRIMARY KEY, who VARCHAR(10));
CREATE TRIGGER bb AFTER INSERT ON t BEGIN INSERT INTO log (who) VALUES ('bb'); END;
CREATE TRIGGER cc AFTER INSERT ON t BEGIN INSERT INTO log (who) VALUES ('cc'); END;
CREATE TRIGGER aa AFTER INSERT ON t BEGIN INSERT INTO log (who) VALUES ('aa'); END;
-- @sql mysql, mariadb
CREATE TABLE log (id INTEGER PRIMARY KEY AUTO_INCREMENT, who VARCHAR(10));
CREATE TRIGGER bb AFTER INSERT ON t FOR EACH ROW INSERT INTO log (who) VALUES ('bb');
CREATE TRIGGER cc AFTER INSERT ON t FOR EACH ROW INSERT INTO log (who) VALUES ('cc');
CREATE TRIGGER aa AFTER INSERT ON t FOR EACH ROW INSERT INTO log (who) VALUES ('aa');
-- @sql postgres
CREATE TABLE log (id SERIAL PRIMARY KEY, who VARCHAR(10));
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log (who) VALUES (TG_NAME); RETURN new; END $$;
CREATE TRIGGER bb AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER cc AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER aa AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end
INSERT INTO t VALUES (1);

-- @step order
SELECT who FROM log ORDER BY id;
-- => sqlite
-- |  who text
-- |  'aa'
-- |  'cc'
-- |  'bb'
-- => mariadb, mysql
-- |  who text
-- |  'bb'
-- |  'cc'
-- |  'aa'
-- => postgres
-- |  who text
-- |  'aa'
-- |  'bb'
-- |  'cc'

-- One trigger does the three, in the order in which they are written.
-- @portable order
-- @sql sqlite
CREATE TABLE t2 (a INTEGER);
CREATE TABLE log2 (id INTEGER PRIMARY KEY, who VARCHAR(10));
CREATE TRIGGER one AFTER INSERT ON t2 BEGIN INSERT INTO log2 (who) VALUES ('bb'); INSERT INTO log2 (who) VALUES ('cc'); INSERT INTO log2 (who) VALUES ('aa'); END;
INSERT INTO t2 VALUES (1);
SELECT who FROM log2 ORDER BY id;
-- @sql mysql, mariadb
CREATE TABLE t2 (a INTEGER);
CREATE TABLE log2 (id INTEGER PRIMARY KEY AUTO_INCREMENT, who VARCHAR(10));
-- @raw
CREATE TRIGGER one AFTER INSERT ON t2 FOR EACH ROW BEGIN
  INSERT INTO log2 (who) VALUES ('bb');
  INSERT INTO log2 (who) VALUES ('cc');
  INSERT INTO log2 (who) VALUES ('aa');
END
-- @end
INSERT INTO t2 VALUES (1);
SELECT who FROM log2 ORDER BY id;
-- @sql postgres
CREATE TABLE t2 (a INTEGER);
CREATE TABLE log2 (id SERIAL PRIMARY KEY, who VARCHAR(10));
-- @raw
CREATE FUNCTION note2() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log2 (who) VALUES ('bb');
  INSERT INTO log2 (who) VALUES ('cc');
  INSERT INTO log2 (who) VALUES ('aa');
  RETURN new;
END $$
-- @end
CREATE TRIGGER one AFTER INSERT ON t2 FOR EACH ROW EXECUTE FUNCTION note2();
INSERT INTO t2 VALUES (1);
SELECT who FROM log2 ORDER BY id;
-- => *
-- |  who text
-- |  'bb'
-- |  'cc'
-- |  'aa'
