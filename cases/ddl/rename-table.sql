-- @title     A view follows a renamed table on SQLite and PostgreSQL and breaks on MySQL and MariaDB
-- @id        ddl.alter.rename
-- @category  ddl
-- @why       after a migration renames a table, reports through a view of it fail on MySQL and MariaDB; RENAME TABLE is theirs alone
-- @see       https://dev.mysql.com/doc/refman/8.4/en/rename-table.html
-- @see       https://mariadb.com/kb/en/rename-table/
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html#altertabrename

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
CREATE VIEW v AS SELECT id FROM t;

-- @step rename
ALTER TABLE t RENAME TO t2;
-- => *
-- |  ok

-- @step view
SELECT id FROM v;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- => mariadb
-- |  error undefined_table; warning undefined_table
-- => mysql
-- |  error undefined_table

-- @step rename-table
RENAME TABLE t2 TO t3;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step old-name
SELECT id FROM t;
-- => *
-- |  error undefined_table

-- @step to-existing
ALTER TABLE v RENAME TO v2;
-- => sqlite, mariadb, mysql
-- |  error wrong_object_type
-- => postgres
-- |  ok

-- @portable view
CREATE TABLE u (id INTEGER PRIMARY KEY);
INSERT INTO u VALUES (1);
ALTER TABLE u RENAME TO u2;
CREATE VIEW w AS SELECT id FROM u2;
SELECT id FROM w;
-- => *
-- |  id integer
-- |  1
