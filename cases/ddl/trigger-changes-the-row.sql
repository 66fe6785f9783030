-- @title     A BEFORE trigger may assign to new.name on the servers; SQLite refuses it
-- @id        ddl.trigger.before
-- @category  ddl
-- @why       a trigger that trims names by assigning to NEW does not parse on SQLite; there it has to update the row afterwards
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html
-- @see       https://www.postgresql.org/docs/current/plpgsql-trigger.html

CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20));

-- @step create
-- @sql sqlite
-- @raw
CREATE TRIGGER trim_name BEFORE INSERT ON t FOR EACH ROW BEGIN SET new.name = TRIM(new.name); END
-- @end
-- @sql mysql, mariadb
CREATE TRIGGER trim_name BEFORE INSERT ON t FOR EACH ROW SET new.name = TRIM(new.name);
-- @sql postgres
CREATE FUNCTION trim_name() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.name := TRIM(new.name); RETURN new; END $$;
CREATE TRIGGER trim_name BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION trim_name();
-- @end
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step insert
INSERT INTO t VALUES (1, '  Éva '), (2, NULL);
-- => *
-- |  ok 2 rows

-- @step read
SELECT id, name FROM t ORDER BY id;
-- => sqlite
-- |  id integer | name text
-- |  1          | '  Éva '
-- |  2          | NULL
-- => postgres, mysql, mariadb
-- |  id integer | name text
-- |  1          | 'Éva'
-- |  2          | NULL

-- @portable read
-- @sql sqlite
CREATE TABLE u (id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE TRIGGER trim_name_u AFTER INSERT ON u BEGIN UPDATE u SET name = TRIM(new.name) WHERE id = new.id; END;
INSERT INTO u VALUES (1, '  Éva '), (2, NULL);
SELECT id, name FROM u ORDER BY id;
-- @sql *
INSERT INTO t VALUES (11, '  Éva '), (12, NULL);
SELECT id - 10 AS id, name FROM t WHERE id > 10 ORDER BY id;
-- => *
-- |  id integer | name text
-- |  1          | 'Éva'
-- |  2          | NULL
