-- @title     The next id is set by AUTO_INCREMENT = 100 on MySQL and MariaDB, by ALTER SEQUENCE on PostgreSQL, in sqlite_sequence on SQLite
-- @id        ddl.autoid.restart
-- @category  ddl
-- @why       after a load the numbering is to go on at 100: the statement is another one on each engine, and a number too low fails later on PostgreSQL only
-- @see       https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html
-- @see       https://mariadb.com/kb/en/auto_increment/
-- @see       https://www.postgresql.org/docs/current/sql-altersequence.html
-- @see       https://sqlite.org/autoinc.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
-- @end
INSERT INTO t (a) VALUES (1);

-- @step auto-increment
ALTER TABLE t AUTO_INCREMENT = 100;
-- => sqlite, postgres
-- |  error syntax_error
-- => mysql, mariadb
-- |  ok

-- @step sequence
ALTER SEQUENCE t_id_seq RESTART WITH 100;
-- => sqlite, mysql
-- |  error syntax_error
-- => postgres
-- |  ok
-- => mariadb
-- |  error undefined_table; warning undefined_table

-- @step sqlite-sequence
UPDATE sqlite_sequence SET seq = 99 WHERE name = 't';
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql, mariadb
-- |  error undefined_table

-- @step insert
INSERT INTO t (a) VALUES (2);
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY a;
-- => *
-- |  id integer | a integer
-- |  1          | 1
-- |  100        | 2

-- @step too-low
-- @sql sqlite
UPDATE sqlite_sequence SET seq = 0 WHERE name = 't';
-- @sql mysql, mariadb
ALTER TABLE t AUTO_INCREMENT = 1;
-- @sql postgres
ALTER SEQUENCE t_id_seq RESTART WITH 1;
-- @end
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql, mariadb
-- |  ok

-- @step insert-after-too-low
INSERT INTO t (a) VALUES (3);
-- => sqlite, mysql, mariadb
-- |  ok 1 row
-- => postgres
-- |  error unique_violation

-- @step read-after-too-low
SELECT id, a FROM t ORDER BY a;
-- => sqlite, mysql, mariadb
-- |  id integer | a integer
-- |  1          | 1
-- |  100        | 2
-- |  101        | 3
-- => postgres
-- |  id integer | a integer
-- |  1          | 1
-- |  100        | 2

-- A table that has never had a row has no row in sqlite_sequence.
-- @portable auto-increment
-- @sql sqlite
CREATE TABLE w (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO sqlite_sequence (name, seq) SELECT 'w', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'w');
UPDATE sqlite_sequence SET seq = 99 WHERE name = 'w';
INSERT INTO w (a) VALUES (2);
SELECT id, a FROM w;
-- @sql mysql, mariadb
CREATE TABLE w (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
ALTER TABLE w AUTO_INCREMENT = 100;
INSERT INTO w (a) VALUES (2);
SELECT id, a FROM w;
-- @sql postgres
CREATE TABLE w (id SERIAL PRIMARY KEY, a INTEGER);
ALTER SEQUENCE w_id_seq RESTART WITH 100;
INSERT INTO w (a) VALUES (2);
SELECT id, a FROM w;
-- @end
-- => *
-- |  id integer | a integer
-- |  100        | 2

-- No number below one that is taken.
-- @portable insert-after-too-low
-- @sql sqlite
UPDATE sqlite_sequence SET seq = (SELECT MAX(id) FROM t) WHERE name = 't';
INSERT INTO t (a) VALUES (3);
-- @sql mysql, mariadb
ALTER TABLE t AUTO_INCREMENT = 1;
INSERT INTO t (a) VALUES (3);
-- @sql postgres
SELECT setval('t_id_seq', (SELECT MAX(id) FROM t));
INSERT INTO t (a) VALUES (3);
-- @end
-- => *
-- |  ok 1 row
