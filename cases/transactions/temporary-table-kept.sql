-- @title     A temporary table outlives the rollback of its transaction on MySQL and MariaDB
-- @id        transactions.rollback.temporary
-- @category  transactions
-- @why       a job that rolls back and tries again fails at CREATE TEMPORARY TABLE on MySQL and MariaDB, where it is still there
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-temporary-table.html
-- @see       https://mariadb.com/kb/en/start-transaction/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/lang_createtable.html

BEGIN;
CREATE TEMPORARY TABLE work (a INTEGER);
INSERT INTO work VALUES (1);

-- @step rollback
ROLLBACK;
-- => sqlite, mariadb, postgres
-- |  ok; transaction none
-- => mysql
-- |  ok; warning warning; transaction none

-- @step left
SELECT a FROM work;
-- => sqlite, postgres
-- |  error undefined_table; transaction none
-- => mariadb, mysql
-- |  a integer
-- |  ; transaction none

-- @step create-again
CREATE TEMPORARY TABLE work (a INTEGER);
-- => sqlite, postgres
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error duplicate_table; transaction none

-- @portable left
CREATE TEMPORARY TABLE work2 (a INTEGER);
BEGIN;
INSERT INTO work2 VALUES (1);
ROLLBACK;
SELECT a FROM work2;
-- => *
-- |  a integer
-- |  ; transaction none
