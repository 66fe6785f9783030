-- @title     An explicit id is refused by PostgreSQL's GENERATED ALWAYS AS IDENTITY, taken by AUTO_INCREMENT
-- @id        ddl.autoid.always
-- @category  ddl
-- @why       loading a dump with its ids into PostgreSQL stops at the plain INSERT; it wants OVERRIDING SYSTEM VALUE, which no other engine reads
-- @see       https://www.postgresql.org/docs/current/ddl-identity-columns.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a INTEGER);
-- @end

-- @step explicit
INSERT INTO t (id, a) VALUES (7, 10);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error generated_always

-- @step overriding
-- @sql *
INSERT INTO t (id, a) OVERRIDING SYSTEM VALUE VALUES (8, 20);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step default-keyword
INSERT INTO t (id, a) VALUES (DEFAULT, 30);
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step update
UPDATE t SET id = 100 WHERE a = 30;
-- => sqlite
-- |  ok 0 rows
-- => mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error generated_always

-- @step read
SELECT id, a FROM t ORDER BY a;
-- => sqlite
-- |  id integer | a integer
-- |  7          | 10
-- => mariadb, mysql
-- |  id integer | a integer
-- |  7          | 10
-- |  100        | 30
-- => postgres
-- |  id integer | a integer
-- |  8          | 20
-- |  1          | 30
