-- @title     CREATE TABLE … AS SELECT copies no key or CHECK, and NOT NULL and DEFAULT on MySQL and MariaDB only
-- @id        ddl.table.asselect.constraints
-- @category  ddl
-- @why       a backup table made by CREATE TABLE … AS SELECT lets duplicates and broken values in, as it has no key and no check
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-select.html
-- @see       https://mariadb.com/kb/en/create-table/
-- @see       https://www.postgresql.org/docs/current/sql-createtableas.html
-- @see       https://sqlite.org/lang_createtable.html#createtabas

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7 NOT NULL, b INTEGER UNIQUE, c INTEGER CHECK (c > 0));
INSERT INTO t VALUES (1, 10, 100, 1000);
CREATE TABLE u AS SELECT id, a, b, c FROM t;

-- @step same-key
INSERT INTO u (id, a, b, c) VALUES (1, 10, 100, 1000);
-- => *
-- |  ok 1 row

-- @step broken-check
INSERT INTO u (id, a, b, c) VALUES (2, 10, 100, -1);
-- => *
-- |  ok 1 row

-- @step default-of-not-null
INSERT INTO u (id) VALUES (3);
-- => *
-- |  ok 1 row

-- MariaDB adds 1105, 'Unknown error', when one row is inserted with a list of columns.
-- @step null
INSERT INTO u (id, a) VALUES (4, NULL);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  error not_null_violation; warning internal_error
-- => mysql
-- |  error not_null_violation

-- @step without-key
INSERT INTO u (a) VALUES (5);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error not_null_violation
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation

-- @step read
SELECT id, a, b, c FROM u ORDER BY a, c;
-- => sqlite
-- |  id integer | a integer | b integer | c integer
-- |  3          | NULL      | NULL      | NULL
-- |  4          | NULL      | NULL      | NULL
-- |  NULL       | 5         | NULL      | NULL
-- |  2          | 10        | 100       | -1
-- |  1          | 10        | 100       | 1000
-- |  1          | 10        | 100       | 1000
-- => mariadb, mysql
-- |  id integer | a integer | b integer | c integer
-- |  3          | 7         | NULL      | NULL
-- |  2          | 10        | 100       | -1
-- |  1          | 10        | 100       | 1000
-- |  1          | 10        | 100       | 1000
-- => mysql:non-strict
-- |  id integer | a integer | b integer | c integer
-- |  0          | 5         | NULL      | NULL
-- |  3          | 7         | NULL      | NULL
-- |  2          | 10        | 100       | -1
-- |  1          | 10        | 100       | 1000
-- |  1          | 10        | 100       | 1000
-- => postgres
-- |  id integer | a integer | b integer | c integer
-- |  NULL       | 5         | NULL      | NULL
-- |  2          | 10        | 100       | -1
-- |  1          | 10        | 100       | 1000
-- |  1          | 10        | 100       | 1000
-- |  3          | NULL      | NULL      | NULL
-- |  4          | NULL      | NULL      | NULL

-- @step with-no-data
CREATE TABLE w AS SELECT id, a FROM t WITH NO DATA;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step without-as
CREATE TABLE x SELECT id, a FROM t;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @portable default-of-not-null
CREATE TABLE y (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7 NOT NULL);
INSERT INTO y (id) SELECT id FROM t;
SELECT id, a FROM y;
-- => *
-- |  id integer | a integer
-- |  1          | 7
