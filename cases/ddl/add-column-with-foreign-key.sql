-- @title     SQLite with foreign keys on refuses ADD COLUMN … REFERENCES with any DEFAULT; the servers look for the default's parent
-- @id        ddl.alter.addcolumn.references
-- @category  ddl
-- @why       a migration that adds a foreign key with a value for the old rows runs on the servers and never on SQLite with foreign keys on
-- @see       https://sqlite.org/lang_altertable.html#altertabaddcol
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/foreign-keys/

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (10);
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

-- @step default-without-parent
ALTER TABLE child ADD COLUMN p INTEGER DEFAULT 5 REFERENCES parent (id);
-- => sqlite
-- |  error feature_not_supported
-- => postgres, mysql, mariadb
-- |  error foreign_key_violation

-- @step default-with-parent
ALTER TABLE child ADD COLUMN q INTEGER DEFAULT 1 REFERENCES parent (id);
-- => sqlite
-- |  error feature_not_supported
-- => postgres, mysql, mariadb
-- |  ok

-- @step without-default
ALTER TABLE child ADD COLUMN r INTEGER REFERENCES parent (id);
-- => *
-- |  ok

-- @step insert-without-parent
INSERT INTO child (id, r) VALUES (11, 6);
-- => *
-- |  error foreign_key_violation

-- The old rows get the value; the column has no default for new ones.
-- @portable default-with-parent
ALTER TABLE child ADD COLUMN s INTEGER REFERENCES parent (id);
UPDATE child SET s = 1;
SELECT id, s FROM child ORDER BY id;
-- => *
-- |  id integer | s integer
-- |  10         | 1
