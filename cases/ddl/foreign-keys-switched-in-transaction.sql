-- @title     Switching foreign keys off inside a transaction works on MySQL and MariaDB only
-- @id        ddl.foreignkey.switch.transaction
-- @category  ddl
-- @why       a migration tool that says PRAGMA foreign_keys = OFF inside its transaction changes nothing, and is not told
-- @see       https://sqlite.org/pragma.html#pragma_foreign_keys
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_foreign_key_checks
-- @see       https://www.postgresql.org/docs/current/sql-set-constraints.html

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

BEGIN;

-- @step off
-- @sql sqlite
PRAGMA foreign_keys = OFF;
-- @sql mysql, mariadb
SET foreign_key_checks = 0;
-- @sql postgres
SET CONSTRAINTS ALL DEFERRED;
-- => *
-- |  ok; transaction open

-- @step orphan
INSERT INTO child VALUES (1, 99);
-- => sqlite
-- |  error foreign_key_violation; transaction open
-- => mariadb, mysql
-- |  ok 1 row; transaction open
-- => postgres
-- |  error foreign_key_violation; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step count
SELECT COUNT(*) AS n FROM child;
-- => sqlite, postgres
-- |  n integer
-- |  0
-- |  ; transaction none
-- => mariadb, mysql
-- |  n integer
-- |  1
-- |  ; transaction none
