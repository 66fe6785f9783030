-- @title     ON UPDATE CURRENT_TIMESTAMP is known to MySQL and MariaDB only
-- @id        ddl.default.onupdate
-- @category  ddl
-- @why       a MySQL schema with ON UPDATE CURRENT_TIMESTAMP stops elsewhere; there a trigger or the application has to write the time
-- @see       https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html
-- @see       https://mariadb.com/kb/en/timestamp/
-- @see       https://sqlite.org/lang_createtrigger.html
-- @see       https://www.postgresql.org/docs/current/plpgsql-trigger.html

-- @step create
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, changed TIMESTAMP DEFAULT '2001-01-01 00:00:00' ON UPDATE CURRENT_TIMESTAMP);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step insert
-- @after create
INSERT INTO t (id, a) VALUES (1, 10);
-- => *
-- |  ok 1 row

-- @step before
-- @after create
SELECT id FROM t WHERE changed > '2010-01-01 00:00:00';
-- => *
-- |  id integer

-- @step update
-- @after create
UPDATE t SET a = 20;
-- => *
-- |  ok 1 row

-- @step after
-- @after create
SELECT id FROM t WHERE changed > '2010-01-01 00:00:00';
-- => *
-- |  id integer
-- |  1

-- @portable create
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER, changed TIMESTAMP NULL);
INSERT INTO u (id, a) VALUES (1, 10);
UPDATE u SET a = 20, changed = CURRENT_TIMESTAMP WHERE id = 1;
SELECT COUNT(changed) AS n FROM u;
-- => *
-- |  n integer
-- |  1
