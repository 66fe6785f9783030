-- @title     UPDATE … RETURNING runs on SQLite and PostgreSQL, DELETE … RETURNING on MariaDB too
-- @id        dml.returning.update
-- @category  dml
-- @why       code that reads the changed rows from UPDATE … RETURNING fails on MySQL and MariaDB; old and new values only PostgreSQL 18 tells apart
-- @see       https://sqlite.org/lang_returning.html
-- @see       https://www.postgresql.org/docs/current/dml-returning.html
-- @see       https://mariadb.com/kb/en/delete/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10), (2, 20);

-- @step update
UPDATE t SET a = a + 1 RETURNING id, a;
-- => sqlite, postgres
-- |  id integer | a integer
-- |  1          | 11
-- |  2          | 21
-- |  ; affected 2
-- => mariadb, mysql
-- |  error syntax_error

-- @step update-old-new
UPDATE t SET a = 50 WHERE id = 1 RETURNING old.a AS before, new.a AS after;
-- => sqlite
-- |  error undefined_column
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres<18
-- |  error undefined_table
-- => postgres>=18
-- |  before integer | after integer
-- |  11             | 50
-- |  ; affected 1

-- @step delete
DELETE FROM t WHERE id = 2 RETURNING id, a;
-- => sqlite, postgres
-- |  id integer | a integer
-- |  2          | 21
-- |  ; affected 1
-- => mariadb
-- |  id integer | a integer
-- |  2          | 20
-- => mysql
-- |  error syntax_error

-- @step delete-nothing
DELETE FROM t WHERE id = 99 RETURNING id;
-- => sqlite, postgres
-- |  id integer
-- |  ; affected 0
-- => mariadb
-- |  id integer
-- => mysql
-- |  error syntax_error

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite, postgres<18
-- |  id integer | a integer
-- |  1          | 11
-- => mariadb
-- |  id integer | a integer
-- |  1          | 10
-- => postgres>=18
-- |  id integer | a integer
-- |  1          | 50
-- => mysql
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20

-- @portable update
INSERT INTO t VALUES (3, 30);
UPDATE t SET a = 31 WHERE id = 3;
SELECT id, a FROM t WHERE id = 3;
-- => *
-- |  id integer | a integer
-- |  3          | 31

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 10), (2, 20);
UPDATE t SET a = a + 1;
UPDATE t SET a = 50 WHERE id = 1;
DELETE FROM t WHERE id = 2;
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 50
