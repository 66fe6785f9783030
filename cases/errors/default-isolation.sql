-- @title     The default isolation level
-- @id        errors.transaction.isolation
-- @category  errors
-- @why       repeatable read on MySQL and MariaDB, read committed on PostgreSQL; SQLite knows read_uncommitted alone, and it is off
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://sqlite.org/isolation.html

-- @step level
-- @sql sqlite
PRAGMA read_uncommitted;
-- @sql mysql
SELECT @@transaction_isolation AS level;
-- @sql mariadb
SELECT @@tx_isolation AS level;
-- @sql postgres
SHOW transaction_isolation;
-- => sqlite
-- |  read_uncommitted integer
-- |  0
-- => mariadb, mysql
-- |  level text
-- |  'REPEATABLE-READ'
-- => postgres
-- |  transaction_isolation text
-- |  'read committed'
