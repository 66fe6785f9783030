-- @title     A table locked for its writer makes readers wait by LOCK TABLES … WRITE on MySQL and MariaDB, not by EXCLUSIVE MODE on PostgreSQL
-- @id        locking.lock-table
-- @category  locking
-- @why       a maintenance script that kept other writers out by IN EXCLUSIVE MODE stops all readers as well once it says LOCK TABLES … WRITE
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/lock-tables.html
-- @see       https://www.sqlite.org/lang_transaction.html
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step lock
-- @sql sqlite
BEGIN EXCLUSIVE;
-- @sql postgres
BEGIN;
LOCK TABLE account IN EXCLUSIVE MODE;
-- @sql *
LOCK TABLES account WRITE;
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  ok; transaction none

-- @session B
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite[journal=wal], postgres
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:shared-cache[journal=wal], sqlite:shared-cache[journal=delete]
-- |  error locked_shared_cache; transaction none
-- => sqlite[journal=delete], mariadb, mysql
-- |  blocked by A.lock until A.unlock, then
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite[journal=wal], postgres
-- |  blocked by A.lock until A.unlock, then ok 1 row; transaction none
-- => sqlite:shared-cache[journal=wal], sqlite:shared-cache[journal=delete]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[journal=wal], sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite[journal=delete], mariadb, mysql
-- |  ok 1 row; transaction none

-- @session A
-- @step unlock
-- @sql mysql, mariadb
UNLOCK TABLES;
-- @sql *
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite:busy0, sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  balance integer
-- |  500
-- |  ; transaction none
