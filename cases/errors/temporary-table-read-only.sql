-- @title     A temporary table can be written in a read-only transaction, except on SQLite, and created on none
-- @id        errors.transaction.temporary
-- @category  errors
-- @why       a report in a read-only transaction may fill a temporary table on the servers and not create it; SQLite's query_only stops both
-- @see       https://dev.mysql.com/doc/refman/8.4/en/commit.html
-- @see       https://www.postgresql.org/docs/current/sql-set-transaction.html
-- @see       https://sqlite.org/pragma.html#pragma_query_only

CREATE TEMPORARY TABLE scratch_rows (a INTEGER);

-- @step begin
-- @sql sqlite
PRAGMA query_only = ON;
BEGIN;
-- @sql *
START TRANSACTION READ ONLY;
-- => *
-- |  ok; transaction open

-- @step write
INSERT INTO scratch_rows VALUES (1);
-- => sqlite
-- |  error read_only_sql_transaction; transaction open
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction open

-- @step create
CREATE TEMPORARY TABLE more_rows (a INTEGER);
-- => sqlite, mariadb, mysql
-- |  error read_only_sql_transaction; transaction open
-- => postgres
-- |  error read_only_sql_transaction; transaction aborted

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none
