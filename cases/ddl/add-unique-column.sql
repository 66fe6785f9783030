-- @title     ADD COLUMN … UNIQUE is refused by SQLite
-- @id        ddl.alter.addcolumn.unique
-- @category  ddl
-- @why       a migration that adds a UNIQUE column stops on SQLite; there the index has to be created beside it
-- @see       https://sqlite.org/lang_altertable.html#altertabaddcol
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step add
ALTER TABLE t ADD COLUMN b INTEGER UNIQUE;
-- => sqlite
-- |  error feature_not_supported
-- => mariadb, postgres, mysql
-- |  ok

-- @step add-with-default
ALTER TABLE t ADD COLUMN c INTEGER DEFAULT 5 UNIQUE;
-- => sqlite
-- |  error feature_not_supported
-- => mariadb, postgres, mysql
-- |  error unique_violation

-- @step duplicate
-- @after add
UPDATE t SET b = 9;
-- => *
-- |  error unique_violation

-- @portable add
ALTER TABLE t ADD COLUMN d INTEGER;
CREATE UNIQUE INDEX t_d ON t (d);
UPDATE t SET d = 9;
-- => *
-- |  error unique_violation
