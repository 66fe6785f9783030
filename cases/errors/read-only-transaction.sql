-- @title     A read-only transaction refuses INSERT everywhere; CREATE TABLE commits it on MySQL and MariaDB
-- @id        errors.transaction.readonly
-- @category  errors
-- @why       a report's read-only transaction stops a stray write, but a CREATE TABLE in it ends it on MySQL and MariaDB by an implicit commit
-- @see       https://dev.mysql.com/doc/refman/8.4/en/commit.html
-- @see       https://www.postgresql.org/docs/current/sql-set-transaction.html
-- @see       https://sqlite.org/pragma.html#pragma_query_only
-- @see       https://mariadb.com/kb/en/start-transaction/

CREATE TABLE t (a INTEGER);

-- @step begin
-- @sql sqlite
PRAGMA query_only = ON;
BEGIN;
-- @sql mysql, mariadb
START TRANSACTION READ ONLY;
-- @sql postgres
START TRANSACTION READ ONLY;
-- => *
-- |  ok; transaction open

-- @step write
INSERT INTO t VALUES (1);
-- => sqlite, mariadb, mysql
-- |  error read_only_sql_transaction; transaction open
-- => postgres
-- |  error read_only_sql_transaction; transaction aborted

-- @step temporary
CREATE TEMPORARY TABLE own (a INTEGER);
-- => sqlite, mariadb, mysql
-- |  error read_only_sql_transaction; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step read
SELECT COUNT(*) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  0
-- |  ; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step create
CREATE TABLE u (a INTEGER);
-- => sqlite
-- |  error read_only_sql_transaction; transaction open
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0
-- |  ; transaction none
