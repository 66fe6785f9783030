-- @title     Adding a NOT NULL column without DEFAULT to an empty table
-- @id        ddl.alter.addcolumn.notnull.empty
-- @category  ddl
-- @why       the migration that runs in the empty test database stops at the first row on SQLite and PostgreSQL
-- @see       https://sqlite.org/lang_altertable.html#altertabaddcol
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY);

-- @step add
ALTER TABLE t ADD COLUMN b INTEGER NOT NULL;
-- => sqlite
-- |  "raise(ABORT,'Cannot add a NOT NULL column with default value NULL')" null
-- => mariadb, postgres, mysql
-- |  ok

-- @step add-with-default
ALTER TABLE t ADD COLUMN c INTEGER DEFAULT 0 NOT NULL;
-- => *
-- |  ok

-- @step insert
INSERT INTO t (id) VALUES (1);
-- => *
-- |  error not_null_violation
