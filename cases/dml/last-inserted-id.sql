-- @title     The last id of a multi-row INSERT is the first new one on MySQL and MariaDB, the last elsewhere
-- @id        dml.lastid
-- @category  dml
-- @why       children linked to a multi-row insert by its last id get the first parent on MySQL and MariaDB, and the last one elsewhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/information-functions.html#function_last-insert-id
-- @see       https://sqlite.org/lang_corefunc.html#last_insert_rowid
-- @see       https://www.postgresql.org/docs/current/functions-sequence.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER UNIQUE);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER UNIQUE);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER UNIQUE);
-- @end

-- @step one
INSERT INTO t (a) VALUES (10);
-- => *
-- |  ok 1 row

-- @step id-of-one
-- @sql sqlite
SELECT last_insert_rowid() AS id;
-- @sql mysql, mariadb
SELECT LAST_INSERT_ID() AS id;
-- @sql postgres
SELECT lastval() AS id;
-- @end
-- => sqlite, postgres
-- |  id integer
-- |  1
-- => mariadb, mysql
-- |  id unsigned
-- |  1

-- @step three
INSERT INTO t (a) VALUES (20), (30), (40);
-- => *
-- |  ok 3 rows

-- @step id-of-three
-- @sql sqlite
SELECT last_insert_rowid() AS id;
-- @sql mysql, mariadb
SELECT LAST_INSERT_ID() AS id;
-- @sql postgres
SELECT lastval() AS id;
-- @end
-- => sqlite, postgres
-- |  id integer
-- |  4
-- => mariadb, mysql
-- |  id unsigned
-- |  2

-- @step explicit
INSERT INTO t (id, a) VALUES (100, 50);
-- => *
-- |  ok 1 row

-- @step id-of-explicit
-- @sql sqlite
SELECT last_insert_rowid() AS id;
-- @sql mysql, mariadb
SELECT LAST_INSERT_ID() AS id;
-- @sql postgres
SELECT lastval() AS id;
-- @end
-- => sqlite
-- |  id integer
-- |  100
-- => mariadb, mysql
-- |  id unsigned
-- |  2
-- => postgres
-- |  id integer
-- |  4

-- @step failed
INSERT INTO t (a) VALUES (10);
-- => *
-- |  error unique_violation

-- @step id-after-failed
-- @sql sqlite
SELECT last_insert_rowid() AS id;
-- @sql mysql, mariadb
SELECT LAST_INSERT_ID() AS id;
-- @sql postgres
SELECT lastval() AS id;
-- @end
-- => sqlite
-- |  id integer
-- |  100
-- => mariadb, mysql
-- |  id unsigned
-- |  2
-- => postgres
-- |  id integer
-- |  5

-- @portable id-of-three
SELECT MAX(id) AS id FROM t WHERE a IN (20, 30, 40);
-- => *
-- |  id integer
-- |  4

-- @portable id-of-explicit
SELECT id FROM t WHERE a = 50;
-- => *
-- |  id integer
-- |  100

-- @portable id-after-failed
SELECT id FROM t WHERE a = 10;
-- => *
-- |  id integer
-- |  1
