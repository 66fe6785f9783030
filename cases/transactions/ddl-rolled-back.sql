-- @title     A change of the schema cannot be rolled back on MySQL and MariaDB
-- @id        transactions.ddl.rollback
-- @category  transactions
-- @why       on MySQL and MariaDB every change of the schema, except of a temporary table, commits first: a migration that fails halfway stays halfway
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @see       https://sqlite.org/lang_transaction.html
-- @each ddl = CREATE TABLE u (a INTEGER), ALTER TABLE t ADD COLUMN extra INTEGER, DROP TABLE other, CREATE INDEX i ON t (id), CREATE VIEW v AS SELECT id FROM t, CREATE TEMPORARY TABLE u (a INTEGER), ALTER TABLE other RENAME TO another, TRUNCATE TABLE other, DELETE FROM other, CREATE TABLE u AS SELECT id FROM t

CREATE TABLE t (id INTEGER PRIMARY KEY);
CREATE TABLE other (a INTEGER);
INSERT INTO other VALUES (7);

BEGIN;
INSERT INTO t VALUES (1);

-- @step ddl
${ddl};
-- => sqlite
-- |  ddl                                    | outcome
-- |  CREATE TABLE u (a INTEGER)             | ok; transaction open
-- |  ALTER TABLE t ADD COLUMN extra INTEGER | ok; transaction open
-- |  DROP TABLE other                       | ok; transaction open
-- |  CREATE INDEX i ON t (id)               | ok; transaction open
-- |  CREATE VIEW v AS SELECT id FROM t      | ok; transaction open
-- |  CREATE TEMPORARY TABLE u (a INTEGER)   | ok; transaction open
-- |  ALTER TABLE other RENAME TO another    | ok; transaction open
-- |  TRUNCATE TABLE other                   | error syntax_error; transaction open
-- |  DELETE FROM other                      | ok 1 row; transaction open
-- |  CREATE TABLE u AS SELECT id FROM t     | ok; transaction open
-- => mariadb, mysql
-- |  ddl                                    | outcome
-- |  CREATE TABLE u (a INTEGER)             | ok; transaction none
-- |  ALTER TABLE t ADD COLUMN extra INTEGER | ok; transaction none
-- |  DROP TABLE other                       | ok; transaction none
-- |  CREATE INDEX i ON t (id)               | ok; transaction none
-- |  CREATE VIEW v AS SELECT id FROM t      | ok; transaction none
-- |  CREATE TEMPORARY TABLE u (a INTEGER)   | ok; transaction open
-- |  ALTER TABLE other RENAME TO another    | ok; transaction none
-- |  TRUNCATE TABLE other                   | ok; transaction none
-- |  DELETE FROM other                      | ok 1 row; transaction open
-- |  CREATE TABLE u AS SELECT id FROM t     | ok; transaction none
-- => postgres
-- |  ddl                                    | outcome
-- |  CREATE TABLE u (a INTEGER)             | ok; transaction open
-- |  ALTER TABLE t ADD COLUMN extra INTEGER | ok; transaction open
-- |  DROP TABLE other                       | ok; transaction open
-- |  CREATE INDEX i ON t (id)               | ok; transaction open
-- |  CREATE VIEW v AS SELECT id FROM t      | ok; transaction open
-- |  CREATE TEMPORARY TABLE u (a INTEGER)   | ok; transaction open
-- |  ALTER TABLE other RENAME TO another    | ok; transaction open
-- |  TRUNCATE TABLE other                   | ok; transaction open
-- |  DELETE FROM other                      | ok 1 row; transaction open
-- |  CREATE TABLE u AS SELECT id FROM t     | ok; transaction open

-- @step rollback
ROLLBACK;
-- => sqlite, mariadb, postgres
-- |  ok; transaction none
-- => mysql
-- |  ddl                                    | outcome
-- |  CREATE TABLE u (a INTEGER)             | ok; transaction none
-- |  ALTER TABLE t ADD COLUMN extra INTEGER | ok; transaction none
-- |  DROP TABLE other                       | ok; transaction none
-- |  CREATE INDEX i ON t (id)               | ok; transaction none
-- |  CREATE VIEW v AS SELECT id FROM t      | ok; transaction none
-- |  CREATE TEMPORARY TABLE u (a INTEGER)   | ok; warning warning; transaction none
-- |  ALTER TABLE other RENAME TO another    | ok; transaction none
-- |  TRUNCATE TABLE other                   | ok; transaction none
-- |  DELETE FROM other                      | ok; transaction none
-- |  CREATE TABLE u AS SELECT id FROM t     | ok; transaction none

-- @step row-kept
SELECT id FROM t;
-- => sqlite, postgres
-- |  id integer
-- |  ; transaction none
-- => mariadb, mysql
-- |  ddl                                    | outcome
-- |  CREATE TABLE u (a INTEGER)             | [id integer] (1); transaction none
-- |  ALTER TABLE t ADD COLUMN extra INTEGER | [id integer] (1); transaction none
-- |  DROP TABLE other                       | [id integer] (1); transaction none
-- |  CREATE INDEX i ON t (id)               | [id integer] (1); transaction none
-- |  CREATE VIEW v AS SELECT id FROM t      | [id integer] (1); transaction none
-- |  CREATE TEMPORARY TABLE u (a INTEGER)   | [id integer]; transaction none
-- |  ALTER TABLE other RENAME TO another    | [id integer] (1); transaction none
-- |  TRUNCATE TABLE other                   | [id integer] (1); transaction none
-- |  DELETE FROM other                      | [id integer]; transaction none
-- |  CREATE TABLE u AS SELECT id FROM t     | [id integer] (1); transaction none

-- @step other-kept
SELECT a FROM other;
-- => sqlite, postgres
-- |  a integer
-- |  7
-- |  ; transaction none
-- => mariadb, mysql
-- |  ddl                                    | outcome
-- |  CREATE TABLE u (a INTEGER)             | [a integer] (7); transaction none
-- |  ALTER TABLE t ADD COLUMN extra INTEGER | [a integer] (7); transaction none
-- |  DROP TABLE other                       | error undefined_table; transaction none
-- |  CREATE INDEX i ON t (id)               | [a integer] (7); transaction none
-- |  CREATE VIEW v AS SELECT id FROM t      | [a integer] (7); transaction none
-- |  CREATE TEMPORARY TABLE u (a INTEGER)   | [a integer] (7); transaction none
-- |  ALTER TABLE other RENAME TO another    | error undefined_table; transaction none
-- |  TRUNCATE TABLE other                   | [a integer]; transaction none
-- |  DELETE FROM other                      | [a integer] (7); transaction none
-- |  CREATE TABLE u AS SELECT id FROM t     | [a integer] (7); transaction none
