-- @title     The next id after the highest row was deleted
-- @id        ddl.autoid.reuse
-- @category  ddl
-- @why       plain SQLite gives the id of a deleted row to the next one, so old references point to a new row
-- @see       https://sqlite.org/autoinc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html
-- @see       https://www.postgresql.org/docs/current/functions-sequence.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
-- @end
INSERT INTO t (a) VALUES (10), (20);
DELETE FROM t WHERE a = 20;

-- @step next
INSERT INTO t (a) VALUES (30);
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 30
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  1          | 10
-- |  3          | 30

-- @step delete-all
DELETE FROM t;
-- => *
-- |  ok 2 rows

-- @step next-in-empty-table
INSERT INTO t (a) VALUES (40);
-- => *
-- |  ok 1 row

-- @step read-then
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer
-- |  1          | 40
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  4          | 40

-- @portable read
-- @sql sqlite
CREATE TABLE u (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
DELETE FROM u WHERE a = 20;
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u ORDER BY id;
-- @sql mysql, mariadb
CREATE TABLE u (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
DELETE FROM u WHERE a = 20;
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u ORDER BY id;
-- @sql postgres
CREATE TABLE u (id SERIAL PRIMARY KEY, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
DELETE FROM u WHERE a = 20;
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  3          | 30
