-- @title     At READ COMMITTED two SELECTs around a transfer add up to a sum that never was
-- @id        concurrency.report-during-transfer
-- @category  concurrency
-- @why       the sum in the report is one that never was; at the default level only some engines show it
-- @see       https://www.microsoft.com/en-us/research/publication/a-critique-of-ansi-sql-isolation-levels/
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://www.sqlite.org/isolation.html
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step first
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.first until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- @step take
UPDATE account SET balance = balance - 60 WHERE id = 1;
-- => sqlite, mariadb[isolation=(default|read committed|read uncommitted|repeatable read)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.first until A.commit, then ok 1 row; transaction open
-- @step give
UPDATE account SET balance = balance + 60 WHERE id = 2;
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => *
-- |  ok 1 row; transaction open
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by A.first until A.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  error no_active_sql_transaction; transaction none

-- @session A
-- @step second
SELECT balance FROM account WHERE id = 2;
-- => sqlite, mariadb[isolation=(default|serializable|repeatable read)], postgres[isolation=(repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => mariadb[isolation=(read committed|read uncommitted)], postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=(read uncommitted|read committed)]
-- |  balance integer
-- |  160
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- One statement sees one state at every level. (Not where session B could not commit and its transaction is still open.)
-- @portable A.second
-- @sql sqlite:busy0[begin=deferred,journal=delete] none
-- @sql *
SELECT SUM(balance) AS total FROM account;
-- => *
-- |  total
-- |  200
-- |  ; transaction none
