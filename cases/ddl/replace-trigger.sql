-- @title     CREATE OR REPLACE TRIGGER runs on PostgreSQL and MariaDB, and is a syntax error on SQLite and MySQL
-- @id        ddl.trigger.orreplace
-- @category  ddl
-- @why       a migration that puts a new trigger in the old one's place stops on SQLite and MySQL, and the old one goes on working
-- @see       https://www.postgresql.org/docs/current/sql-createtrigger.html
-- @see       https://mariadb.com/kb/en/create-trigger/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-trigger.html
-- @see       https://sqlite.org/lang_createtrigger.html

CREATE TABLE t (a INTEGER);
CREATE TABLE log (a INTEGER);
-- @sql sqlite, mysql, mariadb
-- @raw
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a); END
-- @end
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (new.a); RETURN new; END $$;
CREATE FUNCTION note_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (new.a + 100); RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end

-- @step replace
-- @sql sqlite, mysql, mariadb
-- @raw
CREATE OR REPLACE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a + 100); END
-- @end
-- @sql postgres
CREATE OR REPLACE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note_more();
-- @end
-- => sqlite, mysql
-- |  error syntax_error
-- => postgres, mariadb
-- |  ok

-- @step insert
INSERT INTO t VALUES (1);
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM log;
-- => sqlite, mysql
-- |  a integer
-- |  1
-- => postgres, mariadb
-- |  a integer
-- |  101

-- Between the two statements rows are written without the trigger; a transaction around them helps on SQLite and PostgreSQL only.
-- @portable read
-- @sql sqlite, mysql, mariadb
DELETE FROM log;
DROP TRIGGER IF EXISTS tr;
-- @raw
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a + 100); END
-- @end
INSERT INTO t VALUES (1);
SELECT a FROM log;
-- @sql postgres
DELETE FROM log;
DROP TRIGGER IF EXISTS tr ON t;
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note_more();
INSERT INTO t VALUES (1);
SELECT a FROM log;
-- @end
-- => *
-- |  a integer
-- |  101
