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
INSERT INTO t VALUES (6), (7), (8), (NULL);
-- => sqlite, postgres
-- |  ok 3 rows
-- => mysql, mariadb
-- |  ok 4 rows

-- @step read
SELECT a FROM t ORDER BY COALESCE(a, 99);
-- => sqlite, postgres
-- |  a integer
-- |  6
-- |  8
-- |  NULL
-- => mysql, mariadb
-- |  a integer
-- |  6
-- |  7
-- |  8
-- |  NULL

-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u SELECT a FROM (SELECT 6 AS a UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT NULL) q WHERE a <> 7 OR a IS NULL;
SELECT a FROM u ORDER BY COALESCE(a, 99);
-- => *
-- |  a integer
-- |  6
-- |  8
-- |  NULL
