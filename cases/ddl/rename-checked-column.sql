-- @title     A column that a CHECK or generated column uses can be renamed on all but MySQL
-- @id        ddl.alter.renamecolumn.checked
-- @category  ddl
-- @why       MySQL refuses, the others follow: a migration that passes elsewhere stops there
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://sqlite.org/lang_altertable.html#altertabmvcol
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://mariadb.com/kb/en/alter-table/

CREATE TABLE c (a INTEGER, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE g (a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) STORED);

-- @step rename-checked
ALTER TABLE c RENAME COLUMN a TO b;
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error dependent_objects_still_exist

-- @step insert-checked
INSERT INTO c VALUES (-1);
-- => *
-- |  error check_violation

-- @step rename-used
ALTER TABLE g RENAME COLUMN a TO b;
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error dependent_objects_still_exist

-- @step columns
SELECT * FROM g;
-- => sqlite, mariadb, postgres
-- |  b integer | twice integer
-- => mysql
-- |  a integer | twice integer
