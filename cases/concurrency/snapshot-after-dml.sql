-- @title     At repeatable read a first INSERT starts the snapshot on PostgreSQL and not on MySQL and MariaDB
-- @id        concurrency.snapshot-after-dml
-- @category  concurrency
-- @why       a report at repeatable read that first logs its start shows the state before another's change on PostgreSQL, after it on MySQL
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.sqlite.org/isolation.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
CREATE TABLE log (note VARCHAR(20));

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step note
INSERT INTO log VALUES ('report begins');
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite
-- |  blocked by A.note until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction none

-- @session A
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite, postgres[isolation=(repeatable read|serializable)]
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(default|read committed)], mysql
-- |  balance integer
-- |  500
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  error write_conflict; transaction none
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
