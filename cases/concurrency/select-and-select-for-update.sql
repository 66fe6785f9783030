-- @title     At MySQL's repeatable read SELECT FOR UPDATE finds another value than SELECT in one transaction
-- @id        concurrency.select-and-select-for-update
-- @category  concurrency
-- @why       the row that one locks is not the row that one reads: on MySQL the two answers differ side by side
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @see       https://mariadb.com/kb/en/for-update/
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
CREATE TABLE work (id INTEGER PRIMARY KEY);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- InnoDB rolls back the transaction of the circle that has changed the fewest rows, and which one of equals is chance: B's is certain.
-- @step more
-- @sql mysql, mariadb
INSERT INTO work VALUES (1), (2), (3), (4), (5), (6), (7), (8);
-- @sql * none
-- @end
-- => *
-- |  ok 8 rows; transaction open
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite[journal=delete], mariadb>=11.8[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.read until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite[journal=wal], mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], postgres
-- |  ok 1 row; transaction none
-- => mariadb<11.8[isolation=serializable]
-- |  blocked by A.read until detector, then error deadlock_detected; transaction none

-- @session A
-- @step lock
-- @sql sqlite none
-- @sql *
SELECT balance FROM account WHERE id = 1 FOR UPDATE;
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], postgres[isolation=(default|read committed)], mysql[isolation=(default|read committed|repeatable read)]
-- |  balance integer
-- |  500
-- |  ; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error serialization_failure; transaction aborted
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=serializable], mysql[isolation=(default|repeatable read|serializable)]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  balance integer
-- |  500
-- |  ; transaction none
-- => mariadb[isolation=read committed], postgres[isolation=(default|read committed)], mysql[isolation=read committed]
-- |  balance integer
-- |  500
-- |  ; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
