-- @title     DROP TRIGGER needs ON table on PostgreSQL and refuses it elsewhere
-- @id        ddl.trigger.drop
-- @category  ddl
-- @why       a migration that drops a trigger has to be written twice
-- @see       https://www.postgresql.org/docs/current/sql-droptrigger.html
-- @see       https://sqlite.org/lang_droptrigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/drop-trigger.html
-- @see       https://mariadb.com/kb/en/drop-trigger/

CREATE TABLE t (a INTEGER);
CREATE TABLE log (a INTEGER);
-- @sql sqlite, mysql, mariadb
-- @raw
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a); END
-- @end
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (new.a); RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end

-- @step with-table
DROP TRIGGER tr ON t;
-- => sqlite, mysql, mariadb
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step without-table
DROP TRIGGER tr;
-- => sqlite, mysql, mariadb
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step if-exists
DROP TRIGGER IF EXISTS nope;
-- => sqlite, mysql, mariadb
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step insert
INSERT INTO t VALUES (1);
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM log;
-- => *
-- |  a integer

-- @portable without-table
-- @sql postgres
DROP TRIGGER IF EXISTS tr ON t;
-- @sql *
DROP TRIGGER IF EXISTS tr;
-- @end
-- => *
-- |  ok

-- @portable with-table
-- @sql postgres
DROP TRIGGER IF EXISTS tr ON t;
-- @sql *
DROP TRIGGER IF EXISTS tr;
-- @end
-- => *
-- |  ok

-- @portable if-exists
-- @sql postgres
DROP TRIGGER IF EXISTS nope ON t;
-- @sql *
DROP TRIGGER IF EXISTS nope;
-- @end
-- => *
-- |  ok
