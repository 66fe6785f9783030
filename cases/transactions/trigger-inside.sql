-- @title     The rows that a trigger wrote are gone when the INSERT that fired it fails, on every engine
-- @id        transactions.error.trigger
-- @category  transactions
-- @why       an audit table filled by a trigger shows what was written, and nothing of a statement that was tried and failed
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html
-- @see       https://www.postgresql.org/docs/current/trigger-definition.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY);
CREATE TABLE seen (id INTEGER);
-- @sql sqlite
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO seen VALUES (new.id); END;
-- @sql mysql, mariadb
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW INSERT INTO seen VALUES (new.id);
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO seen VALUES (new.id);
  RETURN new;
END $$;
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end
INSERT INTO t VALUES (2);

-- @step fail
INSERT INTO t VALUES (1), (2);
-- => *
-- |  error unique_violation

-- @step seen
SELECT id FROM seen ORDER BY id;
-- => *
-- |  id integer
-- |  2
