-- @title     CREATE TRIGGER with BEGIN … END is refused by PostgreSQL, with a bare statement by SQLite as well
-- @id        ddl.trigger.spelling
-- @category  ddl
-- @why       a trigger has to be written for each engine: BEGIN … END for SQLite, one bare statement for MySQL, a function for PostgreSQL
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-trigger.html
-- @see       https://mariadb.com/kb/en/create-trigger/
-- @see       https://www.postgresql.org/docs/current/sql-createtrigger.html

CREATE TABLE t (a INTEGER);
CREATE TABLE log (a INTEGER);

-- @step with-block
-- @raw
CREATE TRIGGER g1 AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a); END
-- @end
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step bare-statement
CREATE TRIGGER g2 AFTER INSERT ON t FOR EACH ROW INSERT INTO log VALUES (new.a + 10);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step without-for-each-row
-- @raw
CREATE TRIGGER g3 AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a + 20); END
-- @end
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step for-each-statement
-- @raw
CREATE TRIGGER g4 AFTER INSERT ON t FOR EACH STATEMENT BEGIN INSERT INTO log VALUES (30); END
-- @end
-- => *
-- |  error syntax_error

-- @step if-not-exists
-- @raw
CREATE TRIGGER IF NOT EXISTS g5 AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a + 40); END
-- @end
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step when
-- @raw
CREATE TRIGGER g6 AFTER INSERT ON t FOR EACH ROW WHEN (new.a > 1) BEGIN INSERT INTO log VALUES (new.a + 50); END
-- @end
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step of-column
-- @raw
CREATE TRIGGER g7 AFTER UPDATE OF a ON t FOR EACH ROW BEGIN INSERT INTO log VALUES (new.a + 60); END
-- @end
-- => sqlite, mariadb>=11.8
-- |  ok
-- => mariadb<11.8, postgres, mysql
-- |  error syntax_error

-- @step insert
INSERT INTO t VALUES (1);
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM log ORDER BY a;
-- => sqlite
-- |  a integer
-- |  1
-- |  21
-- |  41
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  11
-- |  41
-- => postgres
-- |  a integer
