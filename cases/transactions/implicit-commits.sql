-- @title     Other statements that end a MySQL transaction
-- @id        transactions.implicit-commit
-- @category  transactions
-- @why       LOCK TABLES, ANALYZE and SET autocommit commit silently; a rollback after them does nothing
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @see       https://sqlite.org/lang_transaction.html
-- @each statement = SET autocommit = 1, LOCK TABLES t WRITE, UNLOCK TABLES, ANALYZE TABLE t, ANALYZE t, OPTIMIZE TABLE t, CHECK TABLE t, VACUUM, REINDEX TABLE t, START TRANSACTION, SAVEPOINT s, SELECT 1, LOCK TABLE t

CREATE TABLE t (id INTEGER PRIMARY KEY);

BEGIN;
INSERT INTO t VALUES (1);

-- The query behind it says nothing about itself, only how the transaction stands.
-- @step statement
-- @sql *
${statement};
SELECT 1 AS one;

-- @sql mysql, mariadb
UNLOCK TABLES;
-- @sql sqlite, postgres none
-- @end
-- => *
-- |  ok; transaction open

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t;
-- => *
-- |  id integer
-- |  ; transaction none
