-- @title     After DELETE FROM the ids start at 1 on plain SQLite only, after TRUNCATE on MySQL and MariaDB only
-- @id        ddl.truncate.numbering
-- @category  ddl
-- @why       tests that expect id 1 after emptying a table pass on plain SQLite with DELETE, on MySQL with TRUNCATE, and fail on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html
-- @see       https://sqlite.org/autoinc.html
-- @each how = DELETE FROM, TRUNCATE TABLE

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
-- @end
INSERT INTO t (a) VALUES (10), (20);

-- @step empty
${how} t;
-- => sqlite
-- |  how            | outcome
-- |  DELETE FROM    | ok 2 rows
-- |  TRUNCATE TABLE | error syntax_error
-- => mariadb, postgres, mysql
-- |  how            | outcome
-- |  DELETE FROM    | ok 2 rows
-- |  TRUNCATE TABLE | ok

-- @step insert
-- @after empty
INSERT INTO t (a) VALUES (30);
-- => sqlite
-- |  how         | outcome
-- |  DELETE FROM | ok 1 row
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step read
-- @after empty
SELECT id, a FROM t;
-- => sqlite
-- |  how         | outcome
-- |  DELETE FROM | [id integer, a integer] (1, 30)
-- => mariadb, mysql
-- |  how            | outcome
-- |  DELETE FROM    | [id integer, a integer] (3, 30)
-- |  TRUNCATE TABLE | [id integer, a integer] (1, 30)
-- => postgres
-- |  id integer | a integer
-- |  3          | 30

-- DELETE goes on with the next number, and a count that starts anew is asked for by name.
-- @portable read
-- @sql sqlite[how=DELETE FROM]
CREATE TABLE u (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
DELETE FROM u;
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u;
-- @sql sqlite[how=TRUNCATE TABLE]
CREATE TABLE u (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
DELETE FROM u;
DELETE FROM sqlite_sequence WHERE name = 'u';
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u;
-- @sql mysql, mariadb
CREATE TABLE u (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
${how} u;
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u;
-- @sql postgres[how=DELETE FROM]
CREATE TABLE u (id SERIAL PRIMARY KEY, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
DELETE FROM u;
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u;
-- @sql postgres[how=TRUNCATE TABLE]
CREATE TABLE u (id SERIAL PRIMARY KEY, a INTEGER);
INSERT INTO u (a) VALUES (10), (20);
TRUNCATE TABLE u RESTART IDENTITY;
INSERT INTO u (a) VALUES (30);
SELECT id, a FROM u;
-- => *
-- |  how            | outcome
-- |  DELETE FROM    | [id integer, a integer] (3, 30)
-- |  TRUNCATE TABLE | [id integer, a integer] (1, 30)
