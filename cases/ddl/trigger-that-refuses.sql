-- @title     A trigger that refuses a row undoes its whole INSERT; on PostgreSQL the transaction too
-- @id        ddl.trigger.refuse
-- @category  ddl
-- @why       a batch of which RAISE, SIGNAL or RAISE EXCEPTION refuses one row stores none of it, and on PostgreSQL the transaction is lost as well
-- @see       https://sqlite.org/lang_createtrigger.html#raise
-- @see       https://dev.mysql.com/doc/refman/8.4/en/signal.html
-- @see       https://www.postgresql.org/docs/current/plpgsql-errors-and-messages.html

CREATE TABLE t (a INTEGER);

-- @step create
-- @sql sqlite
CREATE TRIGGER no_seven BEFORE INSERT ON t WHEN new.a = 7 BEGIN SELECT RAISE(ABORT, 'no seven'); END;
-- @sql mysql, mariadb
-- @raw
CREATE TRIGGER no_seven BEFORE INSERT ON t FOR EACH ROW BEGIN
  IF new.a = 7 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no seven'; END IF;
END
-- @end
-- @sql postgres
CREATE FUNCTION no_seven() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF new.a = 7 THEN RAISE EXCEPTION 'no seven'; END IF; RETURN new; END $$;
CREATE TRIGGER no_seven BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION no_seven();
-- @end
-- => *
-- |  ok; transaction none

-- @step one-of-three
INSERT INTO t VALUES (6), (7), (8);
-- => *
-- |  error raise_exception; transaction none

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0
-- |  ; transaction none

BEGIN;
INSERT INTO t VALUES (1);

-- @step refused
INSERT INTO t VALUES (7);
-- => sqlite, mariadb, mysql
-- |  error raise_exception; transaction open
-- => postgres
-- |  error raise_exception; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT a FROM t;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  1
-- |  ; transaction none
-- => postgres
-- |  a integer
-- |  ; transaction none

-- @step ignore
-- @sql sqlite
INSERT OR IGNORE INTO t VALUES (7);
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (7);
-- @sql postgres
INSERT INTO t VALUES (7) ON CONFLICT DO NOTHING;
-- => *
-- |  error raise_exception; transaction none
