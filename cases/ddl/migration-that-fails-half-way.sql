-- @title     A migration that fails half-way is undone on SQLite and PostgreSQL, stays on MySQL and MariaDB
-- @id        ddl.transaction.migration
-- @category  ddl
-- @why       half a migration stays on MySQL and MariaDB and the next attempt fails at its first step
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/atomic-ddl.html
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @see       https://sqlite.org/lang_transaction.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (1);

BEGIN;
-- @step add-column
ALTER TABLE t ADD COLUMN b INTEGER;
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  ok; transaction none

-- @step add-unique-index
CREATE UNIQUE INDEX t_a ON t (a);
-- => sqlite
-- |  error unique_violation; transaction open
-- => mariadb, mysql
-- |  error unique_violation; transaction none
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step fill
UPDATE t SET b = 5;
-- => sqlite
-- |  ok 2 rows; transaction open
-- => mariadb, mysql
-- |  ok 2 rows; transaction none
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step again
ALTER TABLE t ADD COLUMN b INTEGER;
-- => sqlite, postgres
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error duplicate_column; transaction none

-- @step rows
SELECT a, b FROM t;
-- => sqlite
-- |  a integer | b null
-- |  1         | NULL
-- |  1         | NULL
-- |  ; transaction none
-- => mariadb, mysql
-- |  a integer | b integer
-- |  1         | 5
-- |  1         | 5
-- |  ; transaction none
-- => postgres
-- |  a integer | b integer
-- |  1         | NULL
-- |  1         | NULL
-- |  ; transaction none

-- @portable rows
CREATE TABLE t2 (a INTEGER, b INTEGER);
INSERT INTO t2 (a, b) SELECT a, 5 FROM t;
SELECT a, b FROM t2;
-- => *
-- |  a integer | b integer
-- |  1         | 5
-- |  1         | 5
-- |  ; transaction none
