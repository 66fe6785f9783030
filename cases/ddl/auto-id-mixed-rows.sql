-- @title     An INSERT with given and missing ids collides with itself on PostgreSQL and runs elsewhere
-- @id        ddl.autoid.mixed
-- @category  ddl
-- @why       a seed file that gives some ids and leaves others out loads on SQLite and MySQL and stops with a duplicate key on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html
-- @see       https://sqlite.org/autoinc.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
-- @end

-- @step insert
-- @sql postgres
INSERT INTO t (id, a) VALUES (DEFAULT, 10), (5, 20), (DEFAULT, 30), (3, 40), (DEFAULT, 50);
-- @sql *
INSERT INTO t (id, a) VALUES (NULL, 10), (5, 20), (NULL, 30), (3, 40), (NULL, 50);
-- => sqlite, mariadb, mysql
-- |  ok 5 rows
-- => postgres
-- |  error unique_violation

-- @step read
SELECT id, a FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  id integer | a integer
-- |  1          | 10
-- |  5          | 20
-- |  6          | 30
-- |  3          | 40
-- |  7          | 50
-- => postgres
-- |  id integer | a integer

-- @step next
INSERT INTO t (a) VALUES (60);
-- => *
-- |  ok 1 row

-- @step read-next
SELECT id FROM t WHERE a = 60;
-- => sqlite
-- |  id integer
-- |  8
-- => mariadb, mysql
-- |  id integer
-- |  9
-- => postgres
-- |  id integer
-- |  4

-- The application gives all of them.
-- @portable read
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO u VALUES (1, 10), (5, 20), (6, 30), (3, 40), (7, 50);
SELECT id, a FROM u ORDER BY a;
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  5          | 20
-- |  6          | 30
-- |  3          | 40
-- |  7          | 50

-- @portable read-next
INSERT INTO u SELECT COALESCE(MAX(id), 0) + 1, 60 FROM u;
SELECT id FROM u WHERE a = 60;
-- => *
-- |  id integer
-- |  8
