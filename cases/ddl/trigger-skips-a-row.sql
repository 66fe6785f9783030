-- @title     A trigger skips a row silently by RAISE(IGNORE) on SQLite and by RETURN NULL on PostgreSQL
-- @id        ddl.trigger.skip
-- @category  ddl
-- @why       a row is missing without an error where a trigger says RETURN NULL or RAISE(IGNORE); MySQL and MariaDB cannot do so
-- @see       https://sqlite.org/lang_createtrigger.html#raise
-- @see       https://www.postgresql.org/docs/current/plpgsql-trigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html

CREATE TABLE t (a INTEGER);

-- @step create
-- @sql sqlite
CREATE TRIGGER no_seven BEFORE INSERT ON t WHEN new.a = 7 BEGIN SELECT RAISE(IGNORE); END;
-- @sql postgres
CREATE FUNCTION no_seven() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF new.a = 7 THEN RETURN NULL; END IF; RETURN new; END $$;
CREATE TRIGGER no_seven BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION no_seven();
-- @sql mysql, mariadb none
-- @end
-- => *
-- |  ok

-- @step insert
INSERT INTO t VALUES (6), (7), (8);
-- => sqlite, postgres
-- |  ok 2 rows
-- => mariadb, mysql
-- |  ok 3 rows

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer
-- |  6
-- |  8
-- => mariadb, mysql
-- |  a integer
-- |  6
-- |  7
-- |  8

-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u SELECT a FROM (SELECT 6 AS a UNION ALL SELECT 7 UNION ALL SELECT 8) q WHERE a <> 7;
SELECT a FROM u ORDER BY a;
-- => *
-- |  a integer
-- |  6
-- |  8
