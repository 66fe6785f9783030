-- @title     An index is renamed by ALTER TABLE … RENAME INDEX on MySQL and MariaDB, by ALTER INDEX on PostgreSQL, not on SQLite
-- @id        ddl.index.rename
-- @category  ddl
-- @why       a migration that gives an index its new name stops on the next engine; dropping it and making it anew costs a scan of the table
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://mariadb.com/kb/en/alter-table/
-- @see       https://www.postgresql.org/docs/current/sql-alterindex.html
-- @see       https://sqlite.org/lang_altertable.html

CREATE TABLE t (a INTEGER);
CREATE INDEX i ON t (a);

-- @step of-table
ALTER TABLE t RENAME INDEX i TO j;
-- => sqlite, postgres
-- |  error syntax_error
-- => mysql, mariadb
-- |  ok

-- @step of-index
ALTER INDEX i RENAME TO j;
-- => sqlite, mysql, mariadb
-- |  error syntax_error
-- => postgres
-- |  ok

-- The old name is free where the index has the new one.
-- @step old-name
CREATE INDEX i ON t (a DESC);
-- => sqlite
-- |  error duplicate_table
-- => postgres, mysql, mariadb
-- |  ok

-- @portable of-table
-- @sql mysql, mariadb
CREATE TABLE u (a INTEGER);
CREATE INDEX k ON u (a);
DROP INDEX k ON u;
CREATE INDEX l ON u (a);
-- @sql *
CREATE TABLE u (a INTEGER);
CREATE INDEX k ON u (a);
DROP INDEX k;
CREATE INDEX l ON u (a);
-- @end
-- => *
-- |  ok
