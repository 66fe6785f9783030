-- @title     INTEGER PRIMARY KEY DESC numbers nothing on SQLite and is a syntax error on the servers
-- @id        ddl.primarykey.desc
-- @category  ddl
-- @why       a key declared with one word more, DESC, numbers nothing on SQLite and takes NULL; the servers refuse the table
-- @see       https://sqlite.org/lang_createtable.html#rowid
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://mariadb.com/kb/en/create-table/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

-- @step descending
CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a INTEGER);
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step insert-null
-- @after descending
INSERT INTO t VALUES (NULL, 10);
-- => sqlite
-- |  ok 1 row

-- @step insert-without
-- @after descending
INSERT INTO t (a) VALUES (20);
-- => sqlite
-- |  ok 1 row

-- @step read
-- @after descending
SELECT id, a FROM t ORDER BY a;
-- => sqlite
-- |  id null | a integer
-- |  NULL    | 10
-- |  NULL    | 20

-- @step ascending
CREATE TABLE u (id INTEGER PRIMARY KEY ASC, a INTEGER);
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step unique-and-primary
CREATE TABLE v (id INTEGER PRIMARY KEY, UNIQUE (id), UNIQUE (id));
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  ok; warning duplicate_object

-- @step two-primary-keys
CREATE TABLE w (id INTEGER PRIMARY KEY, a INTEGER, PRIMARY KEY (a));
-- => *
-- |  error invalid_table_definition

-- @step table-level
CREATE TABLE x (id INTEGER, a INTEGER, PRIMARY KEY (id DESC));
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @portable insert-null
CREATE TABLE y (id INTEGER NOT NULL PRIMARY KEY, a INTEGER);
INSERT INTO y VALUES (1, 10);
SELECT id, a FROM y;
-- => *
-- |  id integer | a integer
-- |  1          | 10
