-- @title     FIRST and AFTER place a column on MySQL and MariaDB, name a type on SQLite, fail on PostgreSQL
-- @id        ddl.alter.addcolumn.position
-- @category  ddl
-- @why       a migration that adds a column FIRST or AFTER another puts it last on SQLite, whose SELECT * differs, and stops on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html

CREATE TABLE t (a INTEGER, b INTEGER);

-- @step first
ALTER TABLE t ADD COLUMN c INTEGER FIRST;
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step after
ALTER TABLE t ADD COLUMN d INTEGER AFTER a;
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step move
ALTER TABLE t MODIFY COLUMN b INTEGER FIRST;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step add
ALTER TABLE t ADD COLUMN z INTEGER;
-- => *
-- |  ok

-- @step star
SELECT * FROM t;
-- => sqlite
-- |  a integer | b integer | c integer | d integer | z integer
-- => mariadb, mysql
-- |  b integer | c integer | a integer | d integer | z integer
-- => postgres
-- |  a integer | b integer | z integer
