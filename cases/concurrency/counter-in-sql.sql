-- @title     n = n + 1 by two transactions adds both, but PostgreSQL refuses one from repeatable read on
-- @id        concurrency.counter-in-sql
-- @category  concurrency
-- @why       the usual remedy for lost updates; at REPEATABLE READ it is refused on PostgreSQL and still works on MySQL
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-system-variables
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step add
UPDATE account SET balance = balance + 1 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step add
UPDATE account SET balance = balance + 2 WHERE id = 1;
-- => sqlite[begin=deferred], mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(read committed|default)], mysql
-- |  blocked by A.add until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite[begin=immediate]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.add until A.commit, then error write_conflict; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.add until A.commit, then error serialization_failure; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step look
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(read committed|default)], mysql
-- |  balance integer
-- |  103
-- |  ; transaction open
-- => sqlite:shared-cache[begin=deferred], sqlite:busy0[begin=deferred]
-- |  balance integer
-- |  101
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate], mariadb>=11.8[isolation=serializable]
-- |  balance integer
-- |  101
-- |  ; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(read committed|default)], mysql
-- |  balance integer
-- |  103
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, mariadb>=11.8[isolation=serializable], postgres[isolation=(repeatable read|serializable)]
-- |  balance integer
-- |  101
-- |  ; transaction none
