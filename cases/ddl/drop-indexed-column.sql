-- @title     DROP COLUMN of an indexed, UNIQUE or PRIMARY KEY column is refused by SQLite and runs elsewhere
-- @id        ddl.alter.dropcolumn
-- @category  ddl
-- @why       a migration that drops an indexed column takes the index along on the servers and stops on SQLite
-- @see       https://sqlite.org/lang_altertable.html#altertabdropcol
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://mariadb.com/kb/en/alter-table/

CREATE TABLE t (id INTEGER PRIMARY KEY, indexed INTEGER, uniq INTEGER UNIQUE, checked INTEGER CHECK (checked > 0), pair1 INTEGER, pair2 INTEGER, plain INTEGER);
CREATE INDEX t_indexed ON t (indexed);
CREATE UNIQUE INDEX t_pair ON t (pair1, pair2);
INSERT INTO t VALUES (1, 1, 1, 1, 1, 1, 1), (2, 2, 2, 2, 1, 2, 2);

-- @step plain
ALTER TABLE t DROP COLUMN plain;
-- => *
-- |  ok

-- @step indexed
ALTER TABLE t DROP COLUMN indexed;
-- => sqlite
-- |  error dependent_objects_still_exist
-- => mariadb, postgres, mysql
-- |  ok

-- @step unique
ALTER TABLE t DROP COLUMN uniq;
-- => sqlite
-- |  error feature_not_supported
-- => mariadb, postgres, mysql
-- |  ok

-- @step checked
ALTER TABLE t DROP COLUMN checked;
-- => *
-- |  ok

-- @step half-of-unique-key
ALTER TABLE t DROP COLUMN pair2;
-- => sqlite
-- |  error dependent_objects_still_exist
-- => mariadb
-- |  error undefined_column
-- => postgres
-- |  ok
-- => mysql
-- |  error unique_violation

-- @step primary-key
ALTER TABLE t DROP COLUMN id;
-- => sqlite
-- |  error feature_not_supported
-- => mariadb, postgres, mysql
-- |  ok

-- @portable indexed
CREATE TABLE u (id INTEGER PRIMARY KEY, indexed INTEGER);
INSERT INTO u VALUES (1, 1);
CREATE TABLE u2 (id INTEGER PRIMARY KEY);
INSERT INTO u2 SELECT id FROM u;
DROP TABLE u;
SELECT id FROM u2;
-- => *
-- |  id integer
-- |  1
