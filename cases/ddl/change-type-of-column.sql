-- @title     ALTER COLUMN … TYPE runs on PostgreSQL only, MODIFY COLUMN on MySQL and MariaDB, neither on SQLite
-- @id        ddl.alter.type
-- @category  ddl
-- @why       a migration that widens a key to BIGINT has to be written for each engine, and on SQLite the table made anew
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html
-- @see       https://sqlite.org/omitted.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 5);

-- @step alter-type
ALTER TABLE t ALTER COLUMN a TYPE BIGINT;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step alter-set-data-type
ALTER TABLE t ALTER COLUMN a SET DATA TYPE BIGINT;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step modify
ALTER TABLE t MODIFY COLUMN a BIGINT;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step change
ALTER TABLE t CHANGE COLUMN a a BIGINT;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step insert
INSERT INTO t VALUES (2, 3000000000);
-- => *
-- |  ok 1 row

-- @portable alter-type
ALTER TABLE t ADD COLUMN a2 BIGINT;
UPDATE t SET a2 = a WHERE id = 1;
SELECT a2 FROM t WHERE id = 1;
-- => *
-- |  a2 integer
-- |  5
