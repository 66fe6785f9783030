-- @title     ADD COLUMN IF NOT EXISTS runs on MariaDB and PostgreSQL only
-- @id        ddl.alter.addcolumn.ifnotexists
-- @category  ddl
-- @why       a migration meant to be run twice, ADD COLUMN IF NOT EXISTS, does not parse on SQLite and MySQL
-- @see       https://mariadb.com/kb/en/alter-table/
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://sqlite.org/lang_altertable.html

CREATE TABLE t (a INTEGER);

-- @step exists
ALTER TABLE t ADD COLUMN IF NOT EXISTS a VARCHAR(20);
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  ok

-- @step new
ALTER TABLE t ADD COLUMN IF NOT EXISTS b INTEGER;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  ok

-- @step drop-if-exists
ALTER TABLE t DROP COLUMN IF EXISTS nope;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  ok

-- @step without
ALTER TABLE t ADD COLUMN a INTEGER;
-- => *
-- |  error duplicate_column
