-- @title     A temporary table created in a transaction outlives its ROLLBACK on MySQL and MariaDB only
-- @id        ddl.transaction.temporary
-- @category  ddl
-- @why       a job that rolls back and starts anew finds its temporary table still there on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-temporary-table.html
-- @see       https://mariadb.com/kb/en/start-transaction/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/lang_createtable.html

CREATE TABLE t (a INTEGER);
BEGIN;
INSERT INTO t VALUES (1);

-- @step create
CREATE TEMPORARY TABLE tmp (a INTEGER);
-- => *
-- |  ok; transaction open

-- @step insert
INSERT INTO tmp VALUES (2);
-- => *
-- |  ok 1 row; transaction open

-- @step rollback
ROLLBACK;
-- => sqlite, mariadb, postgres
-- |  ok; transaction none
-- => mysql
-- |  ok; warning warning; transaction none

-- @step rows-written-before
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0
-- |  ; transaction none

-- @step temporary-table
SELECT COUNT(*) AS n FROM tmp;
-- => sqlite, postgres
-- |  error undefined_table; transaction none
-- => mariadb, mysql
-- |  n integer
-- |  0
-- |  ; transaction none
