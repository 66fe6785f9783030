-- @title     A FOREIGN KEY to a column that is not unique works on MariaDB only; SQLite fails at the first INSERT
-- @id        ddl.foreignkey.nonunique
-- @category  ddl
-- @why       MariaDB takes any indexed column, MySQL no longer does; SQLite notices at the first insert, and only with foreign keys on
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_restrict_fk_on_non_standard_key
-- @see       https://sqlite.org/foreignkeys.html#parentchild
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK
-- @see       https://mariadb.com/kb/en/foreign-keys/

CREATE TABLE parent (id INTEGER PRIMARY KEY, code INTEGER);
CREATE INDEX parent_code ON parent (code);
INSERT INTO parent VALUES (1, 7), (2, 7);
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

-- @step create
CREATE TABLE child (code INTEGER, FOREIGN KEY (code) REFERENCES parent (code));
-- => sqlite, mariadb
-- |  ok
-- => postgres, mysql
-- |  error invalid_foreign_key

-- @step insert
-- @after create
INSERT INTO child VALUES (7);
-- => sqlite
-- |  error invalid_foreign_key
-- => mariadb
-- |  ok 1 row

-- @step delete-one-of-two
-- @after insert
DELETE FROM parent WHERE id = 1;
-- => mariadb
-- |  error foreign_key_violation

-- @portable insert
CREATE TABLE parent2 (id INTEGER PRIMARY KEY, code INTEGER UNIQUE);
INSERT INTO parent2 VALUES (1, 7);
CREATE TABLE child2 (code INTEGER, FOREIGN KEY (code) REFERENCES parent2 (code));
INSERT INTO child2 VALUES (7);
-- => *
-- |  ok 1 row
