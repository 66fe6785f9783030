-- @title     An index on a TEXT column needs a length on MySQL only; b(10) is refused by SQLite and PostgreSQL
-- @id        ddl.index.text
-- @category  ddl
-- @why       a migration that indexes a TEXT column stops on MySQL without a length; with one, texts that begin alike are duplicates to a UNIQUE index
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html#create-index-column-prefixes
-- @see       https://mariadb.com/kb/en/create-index/
-- @see       https://sqlite.org/lang_createindex.html
-- @see       https://www.postgresql.org/docs/current/sql-createindex.html

CREATE TABLE t (a TEXT, b TEXT, c VARCHAR(100));

-- @step without-length
CREATE INDEX t_a ON t (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error invalid_table_definition

-- @step prefix
CREATE INDEX t_b ON t (b(10));
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  ok

-- @step unique
CREATE TABLE u (a TEXT UNIQUE);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error invalid_table_definition

-- @step unique-prefix
CREATE UNIQUE INDEX t_c ON t (c(3));
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  ok

-- @step insert
INSERT INTO t (c) VALUES ('abc-1');
-- => *
-- |  ok 1 row

-- @step same-prefix
INSERT INTO t (c) VALUES ('abc-2');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @portable without-length
CREATE TABLE v (a VARCHAR(200));
CREATE INDEX v_a ON v (a);
-- => *
-- |  ok
