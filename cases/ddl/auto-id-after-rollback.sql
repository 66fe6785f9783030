-- @title     The next id after a rollback
-- @id        ddl.autoid.rollback
-- @category  ddl
-- @why       ids have gaps everywhere but on SQLite, where a rolled back id is given again
-- @see       https://sqlite.org/autoinc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html
-- @see       https://www.postgresql.org/docs/current/functions-sequence.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
-- @end

BEGIN;
INSERT INTO t (a) VALUES (10);
ROLLBACK;

-- @step next
INSERT INTO t (a) VALUES (20);
-- => *
-- |  ok 1 row; transaction none

-- @step read
SELECT id, a FROM t;
-- => sqlite
-- |  id integer | a integer
-- |  1          | 20
-- |  ; transaction none
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  2          | 20
-- |  ; transaction none

-- @portable read
DELETE FROM t;
INSERT INTO t (id, a) SELECT COALESCE(MAX(id), 0) + 1, 30 FROM t;
SELECT id, a FROM t;
-- => *
-- |  id integer | a integer
-- |  1          | 30
-- |  ; transaction none
