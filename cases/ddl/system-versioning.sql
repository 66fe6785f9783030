-- @title     WITH SYSTEM VERSIONING keeps old rows on MariaDB and is a syntax error elsewhere
-- @id        ddl.table.versioned
-- @category  ddl
-- @why       MariaDB answers how a row was before; elsewhere a trigger has to keep the history
-- @see       https://mariadb.com/kb/en/system-versioned-tables/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://sqlite.org/lang_createtable.html

-- @step create
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER) WITH SYSTEM VERSIONING;
-- => sqlite, mysql, postgres
-- |  error syntax_error
-- => mariadb
-- |  ok

-- @step insert
-- @after create
INSERT INTO t VALUES (1, 10), (2, 20);
-- => mariadb
-- |  ok 2 rows

-- @step update
-- @after create
UPDATE t SET a = 11 WHERE id = 1;
-- => mariadb
-- |  ok 1 row

-- @step delete
-- @after create
DELETE FROM t WHERE id = 2;
-- => mariadb
-- |  ok 1 row

-- @step now
-- @after create
SELECT id, a FROM t;
-- => mariadb
-- |  id integer | a integer
-- |  1          | 11

-- @step all
-- @after create
SELECT id, a FROM t FOR SYSTEM_TIME ALL ORDER BY id, a;
-- => mariadb
-- |  id integer | a integer
-- |  1          | 10
-- |  1          | 11
-- |  2          | 20

-- The history is a table that the application writes.
-- @portable all
CREATE TABLE u (id INTEGER, a INTEGER, gone INTEGER NOT NULL);
INSERT INTO u VALUES (1, 10, 0), (2, 20, 0);
UPDATE u SET gone = 1 WHERE id = 1 AND gone = 0;
INSERT INTO u VALUES (1, 11, 0);
UPDATE u SET gone = 1 WHERE id = 2 AND gone = 0;
SELECT id, a FROM u ORDER BY id, a;
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  1          | 11
-- |  2          | 20
