-- @title     An id moved upwards by UPDATE collides with the next insert on PostgreSQL
-- @id        ddl.autoid.update
-- @category  ddl
-- @why       a repair that renumbers a row makes a later insert fail on PostgreSQL, whose sequence does not hear of the update
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html
-- @see       https://mariadb.com/kb/en/auto_increment-handling-in-innodb/
-- @see       https://www.postgresql.org/docs/current/functions-sequence.html
-- @see       https://sqlite.org/autoinc.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
-- @end
INSERT INTO t (a) VALUES (10);
UPDATE t SET id = 2;

-- @step next
INSERT INTO t (a) VALUES (20);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error unique_violation

-- @step next-after-that
INSERT INTO t (a) VALUES (30);
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | a integer
-- |  2          | 10
-- |  3          | 20
-- |  4          | 30
-- => postgres
-- |  id integer | a integer
-- |  2          | 10
-- |  3          | 30

-- @portable read
DELETE FROM t;
INSERT INTO t (id, a) VALUES (2, 10);
INSERT INTO t (id, a) SELECT MAX(id) + 1, 20 FROM t;
INSERT INTO t (id, a) SELECT MAX(id) + 1, 30 FROM t;
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  2          | 10
-- |  3          | 20
-- |  4          | 30
