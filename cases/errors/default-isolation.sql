-- @title     The default isolation level
-- @id        errors.transaction.isolation
-- @category  errors
-- @why       repeatable reads on MySQL and MariaDB, read committed on PostgreSQL, one writer at a time on SQLite
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
