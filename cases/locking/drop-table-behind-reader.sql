-- @title     DROP TABLE waits for a transaction that has read the table, except in SQLite's WAL mode
-- @id        locking.drop-table-behind-reader
-- @category  locking
-- @why       a clean-up job waits for the slowest report; SQLite in WAL mode drops the table and the report reads on
-- @see       https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @isolation default, repeatable read
-- @begin     sqlite: deferred
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
-- @step drop
DROP TABLE account;
-- => sqlite[journal=delete], mariadb, postgres, mysql
-- |  blocked by A.read until A.commit, then ok; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite[journal=wal]
-- |  ok; transaction none

-- @session A
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
-- @step read-after
SELECT balance FROM account WHERE id = 1;
-- => sqlite:busy0[journal=delete], sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => *
-- |  error undefined_table; transaction none
