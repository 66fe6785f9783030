-- @title     What is committed between BEGIN and the first read is seen, unless SQLite began IMMEDIATE
-- @id        concurrency.snapshot-begins-at-first-read
-- @category  concurrency
-- @why       BEGIN does not fix what a transaction sees: a report "as of now" includes what came later
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://www.sqlite.org/lang_transaction.html
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
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok 1 row; transaction none
-- => sqlite[begin=immediate]
-- |  blocked by A.begin until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  balance integer
-- |  500
-- |  ; transaction open
-- => sqlite[begin=immediate]
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step write-again
UPDATE account SET balance = 900 WHERE id = 1;
-- => sqlite[begin=deferred,journal=delete], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.read until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=wal], sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=deferred], mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=(repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  balance integer
-- |  500
-- |  ; transaction open
-- => sqlite[begin=immediate]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => mariadb[isolation=read committed], postgres[isolation=(read committed|default)], mysql[isolation=read committed]
-- |  balance integer
-- |  900
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
