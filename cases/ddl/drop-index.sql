-- @title     DROP INDEX needs ON table on MySQL and MariaDB and refuses it elsewhere
-- @id        ddl.index.drop
-- @category  ddl
-- @why       a migration that drops an index has to be written twice
-- @see       https://sqlite.org/lang_dropindex.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/drop-index.html
-- @see       https://www.postgresql.org/docs/current/sql-dropindex.html
-- @see       https://mariadb.com/kb/en/drop-index/

CREATE TABLE t (a INTEGER, b INTEGER UNIQUE);
CREATE INDEX by_a ON t (a);

-- @step without-table
DROP INDEX by_a;
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step with-table
DROP INDEX by_a ON t;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step if-exists
DROP INDEX IF EXISTS nope;
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step if-exists-on-table
DROP INDEX IF EXISTS nope ON t;
-- => sqlite, postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  ok

-- @step alter-table
ALTER TABLE t DROP INDEX b;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step duplicates
INSERT INTO t (b) VALUES (1), (1);
-- => sqlite, postgres
-- |  error unique_violation
-- => mariadb, mysql
-- |  ok 2 rows
