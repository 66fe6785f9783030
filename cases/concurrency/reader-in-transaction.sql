-- @title     At SERIALIZABLE a SELECT within a transaction waits for a writer on MySQL and MariaDB; outside of one it does not
-- @id        concurrency.reader-in-transaction
-- @category  concurrency
-- @why       raising the level to SERIALIZABLE makes every page that reads in a transaction wait for writers on MySQL and MariaDB, and for none on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @isolation default, read uncommitted, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step outside
SELECT balance FROM account WHERE id = 1;
-- => sqlite, postgres, mysql[isolation=(default|repeatable read|serializable)], mariadb[isolation=(default|repeatable read|serializable)]
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  balance integer
-- |  500
-- |  ; transaction none
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step within
SELECT balance FROM account WHERE id = 1;
-- => sqlite, postgres, mysql[isolation=(default|repeatable read)], mariadb[isolation=(default|repeatable read)]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  balance integer
-- |  500
-- |  ; transaction open
-- => mysql[isolation=serializable], mariadb<11.8[isolation=serializable]
-- |  blocked by A.write until A.commit, then
-- |  balance integer
-- |  500
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.write until A.commit, then error write_conflict; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite[journal=delete]
-- |  blocked by B.within until B.finish, then ok; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction open
-- => sqlite:shared-cache[journal=delete], sqlite[journal=wal], postgres, mysql, mariadb
-- |  ok; transaction none

-- @session B
-- @step finish
COMMIT;
-- => *
-- |  ok; transaction none
