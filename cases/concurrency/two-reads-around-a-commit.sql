-- @title     At the default level a second read is new on PostgreSQL and old on MySQL, MariaDB and SQLite
-- @id        concurrency.two-reads-around-a-commit
-- @category  concurrency
-- @why       a transaction that checks a balance again before it pays sees the change on PostgreSQL and not on MySQL, by default
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
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
-- => sqlite[begin=deferred,journal=wal], mariadb[isolation=(read uncommitted|default|read committed|repeatable read)], mysql[isolation=(default|read committed|read uncommitted|repeatable read)], postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=(repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => mariadb[isolation=(read uncommitted|read committed)], postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=(read committed|read uncommitted)]
-- |  balance integer
-- |  500
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
-- @step read-after
SELECT balance FROM account WHERE id = 1;
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate], sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  balance integer
-- |  500
-- |  ; transaction none
