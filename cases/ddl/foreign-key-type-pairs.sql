-- @title     A FOREIGN KEY joins INTEGER to BIGINT on SQLite and PostgreSQL only, and any two types on SQLite
-- @id        ddl.foreignkey.types
-- @category  ddl
-- @why       changing a key to BIGINT breaks the foreign keys on MySQL and MariaDB; SQLite and PostgreSQL join the two integers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/foreign-keys/
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK
-- @see       https://sqlite.org/foreignkeys.html#parentchild
-- @each parent = INTEGER, BIGINT, VARCHAR(10)
-- @each child = INTEGER, BIGINT, VARCHAR(20)

CREATE TABLE parent (id ${parent} NOT NULL PRIMARY KEY);
INSERT INTO parent VALUES ('7');
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

-- @step create
CREATE TABLE child (parent_id ${child}, FOREIGN KEY (parent_id) REFERENCES parent (id));
-- => sqlite
-- |  ok
-- => mariadb
-- |  parent      | child       | outcome
-- |  INTEGER     | INTEGER     | ok
-- |  INTEGER     | BIGINT      | error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- |  INTEGER     | VARCHAR(20) | error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- |  BIGINT      | INTEGER     | error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- |  BIGINT      | BIGINT      | ok
-- |  BIGINT      | VARCHAR(20) | error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- |  VARCHAR(10) | INTEGER     | error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- |  VARCHAR(10) | BIGINT      | error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- |  VARCHAR(10) | VARCHAR(20) | ok
-- => postgres
-- |  parent      | child       | outcome
-- |  INTEGER     | INTEGER     | ok
-- |  INTEGER     | BIGINT      | ok
-- |  INTEGER     | VARCHAR(20) | error datatype_mismatch
-- |  BIGINT      | INTEGER     | ok
-- |  BIGINT      | BIGINT      | ok
-- |  BIGINT      | VARCHAR(20) | error datatype_mismatch
-- |  VARCHAR(10) | INTEGER     | error datatype_mismatch
-- |  VARCHAR(10) | BIGINT      | error datatype_mismatch
-- |  VARCHAR(10) | VARCHAR(20) | ok
-- => mysql
-- |  parent      | child       | outcome
-- |  INTEGER     | INTEGER     | ok
-- |  INTEGER     | BIGINT      | error datatype_mismatch
-- |  INTEGER     | VARCHAR(20) | error datatype_mismatch
-- |  BIGINT      | INTEGER     | error datatype_mismatch
-- |  BIGINT      | BIGINT      | ok
-- |  BIGINT      | VARCHAR(20) | error datatype_mismatch
-- |  VARCHAR(10) | INTEGER     | error datatype_mismatch
-- |  VARCHAR(10) | BIGINT      | error datatype_mismatch
-- |  VARCHAR(10) | VARCHAR(20) | ok

-- @step insert
-- @after create
INSERT INTO child VALUES ('7');
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  parent      | child       | outcome
-- |  INTEGER     | INTEGER     | ok 1 row
-- |  BIGINT      | BIGINT      | ok 1 row
-- |  VARCHAR(10) | VARCHAR(20) | ok 1 row
-- => postgres
-- |  parent      | child       | outcome
-- |  INTEGER     | INTEGER     | ok 1 row
-- |  INTEGER     | BIGINT      | ok 1 row
-- |  BIGINT      | INTEGER     | ok 1 row
-- |  BIGINT      | BIGINT      | ok 1 row
-- |  VARCHAR(10) | VARCHAR(20) | ok 1 row
