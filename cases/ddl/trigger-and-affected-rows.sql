-- @title     The affected rows of an INSERT leave out those that its trigger writes, on all engines
-- @id        ddl.trigger.affected
-- @category  ddl
-- @why       code that checks how many rows a write changed need not count those of an audit trigger: drivers report the statement's only
-- @see       https://sqlite.org/c3ref/changes.html
-- @see       https://dev.mysql.com/doc/c-api/8.4/en/mysql-affected-rows.html
-- @see       https://www.postgresql.org/docs/current/protocol-message-formats.html
-- @portable-by-nature

CREATE TABLE t (a INTEGER);
CREATE TABLE log (a INTEGER);
-- @sql sqlite
CREATE TRIGGER note AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); INSERT INTO log VALUES (new.a); END;
-- @sql mysql, mariadb
-- @raw
CREATE TRIGGER note AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a); INSERT INTO log VALUES (new.a); END
-- @end
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (new.a), (new.a); RETURN new; END $$;
CREATE TRIGGER note AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end

-- @step insert
INSERT INTO t VALUES (1), (2);
-- => *
-- |  ok 2 rows

-- @step logged
SELECT COUNT(*) AS n FROM log;
-- => *
-- |  n integer
-- |  4
