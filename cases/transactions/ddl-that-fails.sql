-- @title     Definitions that fail have committed the transaction on MySQL and MariaDB
-- @id        transactions.ddl.failing
-- @category  transactions
-- @why       a job that tries a CREATE TABLE, is refused and rolls back has committed its rows on MySQL and MariaDB all the same
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @see       https://sqlite.org/lang_transaction.html
-- @each ddl = CREATE TABLE t (id INTEGER), CREATE TABLE t AS SELECT 1 AS a, DROP TABLE missing, CREATE INDEX i ON missing (a), DROP TABLE IF EXISTS missing, ALTER TABLE t ADD COLUMN id INTEGER

CREATE TABLE t (id INTEGER PRIMARY KEY);

BEGIN;
INSERT INTO t VALUES (1);

-- @step ddl
${ddl};
-- => sqlite
-- |  ddl                                 | outcome
-- |  CREATE TABLE t (id INTEGER)         | error duplicate_table; transaction open
-- |  CREATE TABLE t AS SELECT 1 AS a     | error duplicate_table; transaction open
-- |  DROP TABLE missing                  | error undefined_table; transaction open
-- |  CREATE INDEX i ON missing (a)       | error undefined_table; transaction open
-- |  DROP TABLE IF EXISTS missing        | ok; transaction open
-- |  ALTER TABLE t ADD COLUMN id INTEGER | error duplicate_column; transaction open
-- => mariadb, mysql
-- |  ddl                                 | outcome
-- |  CREATE TABLE t (id INTEGER)         | error duplicate_table; transaction none
-- |  CREATE TABLE t AS SELECT 1 AS a     | error duplicate_table; transaction none
-- |  DROP TABLE missing                  | error undefined_table; transaction none
-- |  CREATE INDEX i ON missing (a)       | error undefined_table; transaction none
-- |  DROP TABLE IF EXISTS missing        | ok; transaction none
-- |  ALTER TABLE t ADD COLUMN id INTEGER | error duplicate_column; transaction none
-- => postgres
-- |  ddl                                 | outcome
-- |  CREATE TABLE t (id INTEGER)         | error duplicate_table; transaction aborted
-- |  CREATE TABLE t AS SELECT 1 AS a     | error duplicate_table; transaction aborted
-- |  DROP TABLE missing                  | error undefined_table; transaction aborted
-- |  CREATE INDEX i ON missing (a)       | error undefined_table; transaction aborted
-- |  DROP TABLE IF EXISTS missing        | ok; transaction open
-- |  ALTER TABLE t ADD COLUMN id INTEGER | error duplicate_column; transaction aborted

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t;
-- => sqlite, postgres
-- |  id integer
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  ; transaction none

-- No definition between BEGIN and ROLLBACK, not even one that is sure to fail: it goes before BEGIN.
-- @portable kept
CREATE TABLE u (id INTEGER PRIMARY KEY);
DROP TABLE IF EXISTS missing;
BEGIN;
INSERT INTO u VALUES (1);
ROLLBACK;
SELECT id FROM u;
-- => *
-- |  id integer
-- |  ; transaction none
