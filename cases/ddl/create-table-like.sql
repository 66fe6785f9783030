-- @title     CREATE TABLE v (LIKE t) copies keys on MySQL and MariaDB only; SQLite makes a column named LIKE
-- @id        ddl.table.like
-- @category  ddl
-- @why       a backup table made by LIKE t has no keys on PostgreSQL, and on SQLite one column called LIKE, without an error
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-like.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/lang_createtable.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7, b INTEGER UNIQUE, c INTEGER CHECK (c > 0), d INTEGER NOT NULL);

-- @step without-parentheses
CREATE TABLE u LIKE t;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step parentheses
CREATE TABLE v (LIKE t);
-- => *
-- |  ok

-- SQLite reads a column that is called like and has the type t.
-- @step its-columns
SELECT * FROM v;
-- => sqlite
-- |  LIKE null
-- => mariadb, postgres, mysql
-- |  id integer | a integer | b integer | c integer | d integer

-- @step including-all
CREATE TABLE w (LIKE t INCLUDING ALL);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step default
-- @sql sqlite none
-- @sql *
INSERT INTO v (id, b, c, d) VALUES (1, 1, 1, 1);
-- => *
-- |  ok 1 row

-- @step same-key
-- @sql sqlite none
-- @sql *
INSERT INTO v (id, b, c, d) VALUES (1, 2, 1, 1);
-- => mariadb, mysql
-- |  error unique_violation
-- => postgres
-- |  ok 1 row

-- @step same-unique
-- @sql sqlite none
-- @sql *
INSERT INTO v (id, b, c, d) VALUES (2, 1, 1, 1);
-- => mariadb, mysql
-- |  error unique_violation
-- => postgres
-- |  ok 1 row

-- @step check
-- @sql sqlite none
-- @sql *
INSERT INTO v (id, b, c, d) VALUES (3, 3, -1, 1);
-- => mariadb, mysql
-- |  error check_violation
-- => postgres
-- |  ok 1 row

-- @step not-null
-- @sql sqlite none
-- @sql *
INSERT INTO v (id, b, c) VALUES (4, 4, 1);
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step read
-- @sql sqlite none
-- @sql *
SELECT id, a, b, c, d FROM v ORDER BY id, b;
-- => mariadb, mysql
-- |  id integer | a integer | b integer | c integer | d integer
-- |  1          | 7         | 1         | 1         | 1
-- => mysql:non-strict
-- |  id integer | a integer | b integer | c integer | d integer
-- |  1          | 7         | 1         | 1         | 1
-- |  4          | 7         | 4         | 1         | 0
-- => postgres
-- |  id integer | a integer | b integer | c integer | d integer
-- |  1          | NULL      | 1         | 1         | 1
-- |  1          | NULL      | 2         | 1         | 1
-- |  2          | NULL      | 1         | 1         | 1
-- |  3          | NULL      | 3         | -1        | 1

-- Written out, with its keys, default and check.
-- @portable its-columns
CREATE TABLE x (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7, b INTEGER UNIQUE, c INTEGER CHECK (c > 0), d INTEGER NOT NULL);
SELECT * FROM x;
-- => *
-- |  id integer | a integer | b integer | c integer | d integer
