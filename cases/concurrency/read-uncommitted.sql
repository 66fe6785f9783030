-- @title     READ UNCOMMITTED reads uncommitted rows on MySQL, MariaDB and in SQLite's shared cache only
-- @id        concurrency.read-uncommitted
-- @category  concurrency
-- @why       a level that only MySQL and MariaDB take at its word; code tested on PostgreSQL never saw a dirty read
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://www.sqlite.org/pragma.html
-- @isolation default, read uncommitted
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step relax
-- @sql sqlite
PRAGMA read_uncommitted = 1;
-- @sql * none
-- => sqlite
-- |  ok; transaction none

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session A
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb[isolation=default], mysql[isolation=default], postgres
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:shared-cache, mariadb[isolation=read uncommitted], mysql[isolation=read uncommitted]
-- |  balance integer
-- |  500
-- |  ; transaction none

-- @session B
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @session A
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction none
