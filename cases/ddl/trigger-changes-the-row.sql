-- @title     A BEFORE trigger may assign to new.name on the servers; SQLite refuses it
-- @id        ddl.trigger.before
-- @category  ddl
-- @why       a trigger that stores names in small letters by assigning to NEW does not parse on SQLite; there it has to update the row afterwards
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html
-- @see       https://www.postgresql.org/docs/current/plpgsql-trigger.html

CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20));

-- @step create
-- @sql sqlite
-- @raw
CREATE TRIGGER lower_name BEFORE INSERT ON t FOR EACH ROW BEGIN SET new.name = LOWER(new.name); END
-- @end
-- @sql mysql, mariadb
CREATE TRIGGER lower_name BEFORE INSERT ON t FOR EACH ROW SET new.name = LOWER(new.name);
-- @sql postgres
CREATE FUNCTION lower_name() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.name := LOWER(new.name); RETURN new; END $$;
CREATE TRIGGER lower_name BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION lower_name();
-- @end
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step insert
INSERT INTO t VALUES (1, 'ANN');
-- => *
-- |  ok 1 row

-- @step read
SELECT id, name FROM t;
-- => sqlite
-- |  id integer | name text
-- |  1          | 'ANN'
-- => mariadb, postgres, mysql
-- |  id integer | name text
-- |  1          | 'ann'

-- @portable read
-- @sql sqlite
CREATE TABLE u (id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE TRIGGER lower_name_u AFTER INSERT ON u BEGIN UPDATE u SET name = LOWER(new.name) WHERE id = new.id; END;
INSERT INTO u VALUES (1, 'ANN');
SELECT id, name FROM u;
-- @sql *
INSERT INTO t VALUES (11, 'ANN');
SELECT 1 AS id, name FROM t WHERE id = 11;
-- => *
-- |  id integer | name text
-- |  1          | 'ann'
