-- @title     Writing in a read-only transaction
-- @id        transactions.read-only
-- @category  transactions
-- @why       SQLite has no read-only transactions; elsewhere the error leaves the transaction open or spoils it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/commit.html
-- @see       https://www.postgresql.org/docs/current/sql-set-transaction.html
-- @see       https://sqlite.org/pragma.html#pragma_query_only
-- @see       https://mariadb.com/kb/en/start-transaction/

CREATE TABLE t (id INTEGER PRIMARY KEY);

-- @step begin
-- @sql sqlite
PRAGMA query_only = 1;
BEGIN;
-- @sql *
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

-- @step end
ROLLBACK;
-- => *
-- |  ok; transaction none
