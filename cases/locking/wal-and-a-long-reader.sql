-- @title     On SQLite PRAGMA wal_checkpoint(TRUNCATE) waits for a reader that began before the last write
-- @id        locking.wal-and-a-long-reader
-- @category  locking
-- @why       one forgotten read transaction keeps the write-ahead log from being emptied, so that it grows with every write
-- @see       https://www.sqlite.org/wal.html
-- @see       https://www.sqlite.org/pragma.html
-- @requires  database_file
-- @begin     sqlite: deferred
-- @journal   sqlite: wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => sqlite
-- |  ok; transaction open
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite
-- |  ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- @step checkpoint
-- @sql sqlite
PRAGMA wal_checkpoint(TRUNCATE);
-- => sqlite
-- |  blocked by A.read until A.commit, then
-- |  busy integer | log integer | checkpointed integer
-- |  0            | 0           | 0
-- |  ; transaction none
-- => sqlite:busy0
-- |  busy integer | log integer | checkpointed integer
-- |  1            | 4           | 3
-- |  ; transaction none
-- => sqlite:shared-cache
-- |  error object_in_use; transaction none
-- @step write-again
UPDATE account SET balance = 600 WHERE id = 1;
-- => sqlite
-- |  ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite
-- |  ok; transaction none

-- @session B
-- @step checkpoint-again
-- @sql sqlite
PRAGMA wal_checkpoint(TRUNCATE);
-- => sqlite
-- |  busy integer | log integer | checkpointed integer
-- |  0            | 0           | 0
-- |  ; transaction none

-- @final
-- @step state
SELECT balance FROM account WHERE id = 1;
-- => sqlite
-- |  balance integer
-- |  600
-- |  ; transaction none
-- => sqlite:shared-cache
-- |  balance integer
-- |  100
-- |  ; transaction none
