-- @title     Adding a NOT NULL column without DEFAULT fills in 0 and '' on MySQL and MariaDB and fails elsewhere
-- @id        ddl.alter.addcolumn.notnull
-- @category  ddl
-- @why       a migration that forgets the DEFAULT stops on SQLite and PostgreSQL; on MySQL and MariaDB old rows then hold 0 or '', as if entered
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://mariadb.com/kb/en/sql-mode/
-- @see       https://sqlite.org/lang_altertable.html#altertabaddcol
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @each type = INTEGER, VARCHAR(10), DECIMAL(5, 2), DATE

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);

-- @step add
ALTER TABLE t ADD COLUMN b ${type} NOT NULL;
-- => sqlite, postgres
-- |  error not_null_violation
-- => mariadb, mysql:non-strict, mysql:ansi
-- |  ok
-- => mysql
-- |  type          | outcome
-- |  INTEGER       | ok
-- |  VARCHAR(10)   | ok
-- |  DECIMAL(5, 2) | ok
-- |  DATE          | error invalid_datetime_format

-- @step read
-- @after add
SELECT id, b FROM t;
-- => mariadb, mysql:non-strict, mysql:ansi
-- |  type          | outcome
-- |  INTEGER       | [id integer, b integer] (1, 0)
-- |  VARCHAR(10)   | [id integer, b text] (1, '')
-- |  DECIMAL(5, 2) | [id integer, b decimal] (1, 0.00)
-- |  DATE          | [id integer, b date] (1, '0000-00-00')
-- => mysql
-- |  type          | outcome
-- |  INTEGER       | [id integer, b integer] (1, 0)
-- |  VARCHAR(10)   | [id integer, b text] (1, '')
-- |  DECIMAL(5, 2) | [id integer, b decimal] (1, 0.00)

-- What the old rows get is said, in a value of the type.
-- @portable add
-- @sql *[type=(INTEGER|DECIMAL(5, 2))]
ALTER TABLE t ADD COLUMN c ${type} DEFAULT 0 NOT NULL;
SELECT id, c FROM t;
-- @sql *[type=VARCHAR(10)]
ALTER TABLE t ADD COLUMN c ${type} DEFAULT 'none' NOT NULL;
SELECT id, c FROM t;
-- @sql *[type=DATE]
ALTER TABLE t ADD COLUMN c ${type} DEFAULT '1970-01-01' NOT NULL;
SELECT id, c FROM t;
-- => *
-- |  type          | outcome
-- |  INTEGER       | [id integer, c integer] (1, 0)
-- |  VARCHAR(10)   | [id integer, c text] (1, 'none')
-- |  DECIMAL(5, 2) | [id integer, c] (1, 0)
-- |  DATE          | [id integer, c] (1, '1970-01-01')
