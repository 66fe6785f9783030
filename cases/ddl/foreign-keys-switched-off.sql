-- @title     Switching foreign keys on again looks at the rows written meanwhile on PostgreSQL only
-- @id        ddl.foreignkey.off
-- @category  ddl
-- @why       bulk loads switch the check off; only PostgreSQL, where the constraint is made anew, looks at the rows again
-- @see       https://sqlite.org/pragma.html#pragma_foreign_keys
-- @see       https://sqlite.org/pragma.html#pragma_foreign_key_check
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_foreign_key_checks
-- @see       https://mariadb.com/kb/en/server-system-variables/#foreign_key_checks
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html

-- On MySQL 9.7 a connection that was reset (COM_RESET_CONNECTION, COM_CHANGE_USER), as pools do, answers here as MariaDB does.

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id));

-- @step off
-- @sql sqlite
PRAGMA foreign_keys = OFF;
-- @sql mysql, mariadb
SET foreign_key_checks = 0;
-- @sql postgres
ALTER TABLE child DROP CONSTRAINT child_parent;
-- @end
-- => *
-- |  ok

-- @step orphan
INSERT INTO child VALUES (1, 99);
-- => *
-- |  ok 1 row

-- PostgreSQL has to create the constraint anew, which looks at all rows, or at none with NOT VALID.
-- @step on
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql mysql, mariadb
SET foreign_key_checks = 1;
-- @sql postgres
ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error foreign_key_violation

-- @step another-orphan
INSERT INTO child VALUES (2, 98);
-- => sqlite, mariadb, mysql
-- |  error foreign_key_violation
-- => postgres
-- |  ok 1 row

-- @step touch-orphan
UPDATE child SET id = 11 WHERE id = 1;
-- => sqlite, mysql, postgres
-- |  ok 1 row
-- => mariadb
-- |  error foreign_key_violation

-- @step write-same-value
UPDATE child SET parent_id = 99 WHERE id = 11;
-- => sqlite
-- |  error foreign_key_violation
-- => mariadb, mysql
-- |  ok 0 rows
-- => postgres
-- |  ok 1 row

-- @step read
SELECT id, parent_id FROM child ORDER BY id;
-- => sqlite, mysql
-- |  id integer | parent_id integer
-- |  11         | 99
-- => mariadb
-- |  id integer | parent_id integer
-- |  1          | 99
-- => postgres
-- |  id integer | parent_id integer
-- |  2          | 98
-- |  11         | 99
