-- @title     An error that a trigger raises
-- @id        errors.raise
-- @category  errors
-- @why       each engine has its own statement for it; the failed statement leaves nothing behind on any
-- @see       https://sqlite.org/lang_createtrigger.html#the_raise_function
-- @see       https://dev.mysql.com/doc/refman/8.4/en/signal.html
-- @see       https://www.postgresql.org/docs/current/plpgsql-errors-and-messages.html
-- @see       https://mariadb.com/kb/en/signal/

CREATE TABLE t (a INTEGER);
-- @sql sqlite
CREATE TRIGGER guard BEFORE INSERT ON t WHEN new.a > 9 BEGIN SELECT RAISE(ABORT, 'too large'); END;
-- @sql mysql, mariadb
-- @raw
CREATE TRIGGER guard BEFORE INSERT ON t FOR EACH ROW BEGIN
  IF new.a > 9 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'too large'; END IF;
END
-- @end
-- @sql postgres
CREATE FUNCTION guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.a > 9 THEN RAISE EXCEPTION 'too large'; END IF;
  RETURN new;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION guard();
-- @end

-- @step refused
INSERT INTO t VALUES (1), (10);
-- => *
-- |  error raise_exception

-- @step kept
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0

-- @step allowed
INSERT INTO t VALUES (1);
-- => *
-- |  ok 1 row
