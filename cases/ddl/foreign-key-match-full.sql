-- @title     MATCH FULL is enforced by PostgreSQL only
-- @id        ddl.foreignkey.matchfull
-- @category  ddl
-- @why       half a composite key gets in on SQLite, MySQL and MariaDB, which read MATCH FULL and do not say that they pass it over
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/foreignkeys.html#fk_unsupported
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
INSERT INTO parent VALUES (1, 1);

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, FOREIGN KEY (a, b) REFERENCES parent (a, b) MATCH FULL);
-- => *
-- |  ok

-- @step half-a-key
INSERT INTO child VALUES (1, 99, NULL);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error foreign_key_violation

-- @step no-key
INSERT INTO child VALUES (2, NULL, NULL);
-- => *
-- |  ok 1 row

-- @step wrong-key
INSERT INTO child VALUES (3, 1, 99);
-- => *
-- |  error foreign_key_violation

-- @step read
SELECT id, a, b FROM child ORDER BY id;
-- => sqlite
-- |  id integer | a integer | b null
-- |  1          | 99        | NULL
-- |  2          | NULL      | NULL
-- => mariadb, mysql
-- |  id integer | a integer | b integer
-- |  1          | 99        | NULL
-- |  2          | NULL      | NULL
-- => postgres
-- |  id integer | a integer | b integer
-- |  2          | NULL      | NULL

-- @portable half-a-key
CREATE TABLE child2 (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, FOREIGN KEY (a, b) REFERENCES parent (a, b),
  CHECK ((a IS NULL AND b IS NULL) OR (a IS NOT NULL AND b IS NOT NULL)));
INSERT INTO child2 VALUES (1, 99, NULL);
-- => *
-- |  error check_violation
