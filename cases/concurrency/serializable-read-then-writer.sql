-- @title     A row read at SERIALIZABLE makes its writer wait on MySQL and MariaDB and not on PostgreSQL
-- @id        concurrency.serializable-read-then-writer
-- @category  concurrency
-- @why       at SERIALIZABLE MySQL turns reads into locks: a report in a forgotten transaction stops the writers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite[begin=deferred,journal=delete], sqlite[begin=immediate], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.read until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=immediate], sqlite:shared-cache[begin=deferred,journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => sqlite[begin=deferred,journal=wal], mariadb[isolation=(default|repeatable read)], mysql[isolation=(default|repeatable read)], postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb, postgres[isolation=(repeatable read|serializable)], mysql
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => postgres[isolation=default]
-- |  balance integer
-- |  500
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate], sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  balance integer
-- |  500
-- |  ; transaction none
