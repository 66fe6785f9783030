-- @title     ON CONFLICT ON CONSTRAINT runs on PostgreSQL only; SQLite takes the columns of the key
-- @id        dml.upsert.constraint
-- @category  dml
-- @why       an upsert that names the constraint, as PostgreSQL's tools write it, is a syntax error on SQLite, MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://mariadb.com/kb/en/insert-on-duplicate-key-update/

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER NOT NULL, v INTEGER, CONSTRAINT u UNIQUE (a));
INSERT INTO t VALUES (1, 10, 100);

-- @step constraint
INSERT INTO t VALUES (2, 10, 200) ON CONFLICT ON CONSTRAINT u DO UPDATE SET v = 200;
-- => sqlite, mysql, mariadb
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step columns
INSERT INTO t VALUES (2, 10, 300) ON CONFLICT (a) DO UPDATE SET v = 300;
-- => sqlite, postgres
-- |  ok 1 row
-- => mysql, mariadb
-- |  error syntax_error

-- @step read
SELECT id, a, v FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | a integer | v integer
-- |  1          | 10        | 300
-- => mysql, mariadb
-- |  id integer | a integer | v integer
-- |  1          | 10        | 100

-- Beside a second session the two statements need that key unique, and a retry for the one that comes second.
-- @portable constraint
UPDATE t SET v = 200 WHERE a = 10;
INSERT INTO t SELECT 2, 10, 200 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE a = 10);
SELECT id, a, v FROM t ORDER BY id;
-- => *
-- |  id integer | a integer | v integer
-- |  1          | 10        | 200

-- @portable columns
UPDATE t SET v = 300 WHERE a = 10;
INSERT INTO t SELECT 2, 10, 300 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE a = 10);
SELECT id, a, v FROM t ORDER BY id;
-- => *
-- |  id integer | a integer | v integer
-- |  1          | 10        | 300
