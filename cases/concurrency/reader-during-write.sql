-- @title     A SELECT outside of a transaction reads a row as it was before an open change; SQLite's BEGIN EXCLUSIVE makes it wait
-- @id        concurrency.reader-during-write
-- @category  concurrency
-- @why       a page that reads by single SELECTs never waits for writers on servers; on SQLite it depends on the journal mode and on how the writer began
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @see       https://www.sqlite.org/wal.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
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
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite[begin=(deferred|immediate)], sqlite[begin=exclusive,journal=wal], mariadb, postgres, mysql
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:shared-cache[begin=(deferred|immediate)], sqlite:shared-cache[begin=exclusive,journal=wal], sqlite:shared-cache[begin=exclusive,journal=delete]
-- |  error locked_shared_cache; transaction none
-- => sqlite[begin=exclusive,journal=delete]
-- |  blocked by A.write until A.commit, then
-- |  balance integer
-- |  500
-- |  ; transaction none
-- => sqlite:busy0[begin=exclusive,journal=delete]
-- |  error busy; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  500
-- |  ; transaction none
