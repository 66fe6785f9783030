-- @title     After a write conflict the next INSERT is kept on newer MariaDB and refused by PostgreSQL
-- @id        locking.write-conflict-goes-on
-- @category  locking
-- @why       MariaDB 11.8 has rolled back and is in autocommit: what follows is kept although the transaction failed
-- @see       https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-system-variables
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://www.sqlite.org/rescode.html
-- @isolation default, repeatable read
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
-- @step early
INSERT INTO log VALUES ('before');
-- => *
-- |  ok 1 row; transaction open
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite
-- |  blocked by A.read until A.rollback, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction none

-- @session A
-- @step write
UPDATE account SET balance = 110 WHERE id = 1;
-- => sqlite, mariadb<11.8, postgres[isolation=default], mysql
-- |  ok 1 row; transaction open
-- => mariadb>=11.8
-- |  error write_conflict; transaction none
-- => postgres[isolation=repeatable read]
-- |  error serialization_failure; transaction aborted
-- @step late
INSERT INTO log VALUES ('after');
-- => sqlite, mariadb<11.8, postgres[isolation=default], mysql
-- |  ok 1 row; transaction open
-- => mariadb>=11.8
-- |  ok 1 row; transaction none
-- => postgres[isolation=repeatable read]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @final
-- @step notes
SELECT note FROM log ORDER BY note;
-- => sqlite, mariadb<11.8, postgres, mysql
-- |  note text
-- |  ; transaction none
-- => mariadb>=11.8
-- |  note text
-- |  'after'
-- |  ; transaction none
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
