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

-- @portable insert
CREATE TABLE u (id INTEGER PRIMARY KEY, a BIGINT DEFAULT 7 NOT NULL);
INSERT INTO u (id) SELECT id FROM t WHERE id = 1;
SELECT id, a FROM u;
-- => *
-- |  id integer | a integer
-- |  1          | 7
