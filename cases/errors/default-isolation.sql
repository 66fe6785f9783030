-- @title     The default isolation is repeatable read on MySQL and MariaDB and read committed on PostgreSQL
-- @id        errors.transaction.isolation
-- @category  errors
-- @why       two reads in one transaction may differ after a move to PostgreSQL; SQLite has no levels to ask for, only read_uncommitted, which is off
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://sqlite.org/isolation.html

-- @step level
-- @sql sqlite none
-- @sql mysql
SELECT @@transaction_isolation AS level;
-- @sql mariadb
SELECT @@tx_isolation AS level;
-- @sql postgres
SELECT current_setting('transaction_isolation') AS level;
-- => mariadb, mysql
-- |  level text
-- |  'REPEATABLE-READ'
-- => postgres
-- |  level text
-- |  'read committed'

-- @step dirty-reads
-- @sql sqlite
PRAGMA read_uncommitted;
-- @sql * none
-- => sqlite
-- |  read_uncommitted integer
-- |  0

-- A level that is named does not depend on the default.
-- @portable level
-- @sql sqlite none
-- @sql mysql
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;
SELECT LOWER(REPLACE(@@transaction_isolation, '-', ' ')) AS level;
-- @sql mariadb
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;
SELECT LOWER(REPLACE(@@tx_isolation, '-', ' ')) AS level;
-- @sql postgres
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ;
SELECT current_setting('transaction_isolation') AS level;
-- => *
-- |  level text
-- |  'repeatable read'
