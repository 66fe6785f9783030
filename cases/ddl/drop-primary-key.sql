-- @title     DROP PRIMARY KEY is read by MySQL and MariaDB; PostgreSQL drops the constraint by its name, SQLite neither
-- @id        ddl.alter.dropprimarykey
-- @category  ddl
-- @why       a migration that changes a table's key starts by dropping it, which is a syntax error elsewhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://mariadb.com/kb/en/alter-table/
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html

CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step by-name
ALTER TABLE t DROP CONSTRAINT t_pkey;
-- => sqlite<3.53
-- |  error syntax_error
-- => sqlite>=3.53, mariadb, mysql
-- |  error undefined_object
-- => postgres
-- |  ok

-- @step without-name
ALTER TABLE t DROP PRIMARY KEY;
-- => sqlite, postgres
-- |  error syntax_error
-- => mysql, mariadb
-- |  ok

-- @step twice
INSERT INTO t VALUES (1, 20);
-- => sqlite
-- |  error unique_violation
-- => postgres, mysql, mariadb
-- |  ok 1 row

-- @step column-still-not-null
INSERT INTO t VALUES (NULL, 30);
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql, mariadb
-- |  error not_null_violation

-- SQLite has to make the table anew, and so may the others.
-- @portable without-name
CREATE TABLE u (id INTEGER NOT NULL PRIMARY KEY, a INTEGER);
INSERT INTO u VALUES (1, 10);
CREATE TABLE w (id INTEGER NOT NULL, a INTEGER);
INSERT INTO w SELECT id, a FROM u;
DROP TABLE u;
ALTER TABLE w RENAME TO u;
SELECT id, a FROM u;
-- => *
-- |  id integer | a integer
-- |  1          | 10

-- @portable twice
INSERT INTO u VALUES (1, 20);
-- => *
-- |  ok 1 row

-- @portable column-still-not-null
INSERT INTO u VALUES (NULL, 30);
-- => *
-- |  error not_null_violation
