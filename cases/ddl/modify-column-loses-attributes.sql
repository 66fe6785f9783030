-- @title     MODIFY COLUMN on MySQL and MariaDB drops the NOT NULL and DEFAULT that it does not repeat
-- @id        ddl.alter.modify.attributes
-- @category  ddl
-- @why       a migration that widens a column by MODIFY drops its NOT NULL and DEFAULT on MySQL and MariaDB: rows get in with NULL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://mariadb.com/kb/en/alter-table/
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7 NOT NULL);

-- @step alter
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN a BIGINT;
-- @sql postgres
ALTER TABLE t ALTER COLUMN a TYPE BIGINT;
-- @sql sqlite none
-- => *
-- |  ok

-- @step insert
INSERT INTO t (id) VALUES (1);
-- => *
-- |  ok 1 row

-- @step null
INSERT INTO t VALUES (2, NULL);
-- => sqlite, postgres
-- |  error not_null_violation
-- => mariadb, mysql
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | a integer
-- |  1          | 7
-- => mariadb, mysql
-- |  id integer | a integer
-- |  1          | NULL
-- |  2          | NULL

-- Everything that the column is to keep is said again; an INTEGER of SQLite holds as much as a BIGINT already.
-- @portable insert
-- @sql sqlite
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7 NOT NULL);
INSERT INTO u (id) VALUES (1);
-- @sql mysql, mariadb
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7 NOT NULL);
ALTER TABLE u MODIFY COLUMN a BIGINT DEFAULT 7 NOT NULL;
INSERT INTO u (id) VALUES (1);
-- @sql postgres
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 7 NOT NULL);
ALTER TABLE u ALTER COLUMN a TYPE BIGINT;
INSERT INTO u (id) VALUES (1);
-- @end
-- => *
-- |  ok 1 row

-- @portable null
INSERT INTO u VALUES (2, NULL);
-- => *
-- |  error not_null_violation

-- @portable read
SELECT id, a FROM u ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 7
