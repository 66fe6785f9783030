-- @title     On PostgreSQL an open CURSOR misses the transaction's own later UPDATE and stops its DROP TABLE
-- @id        locking.open-cursor
-- @category  locking
-- @why       on PostgreSQL a loop over a query that drops its own table is refused, and another session's ALTER TABLE waits for the cursor's transaction
-- @see       https://www.postgresql.org/docs/current/sql-declare.html

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step declare
-- @sql postgres
DECLARE rows_of CURSOR FOR SELECT id, balance FROM account ORDER BY id;
-- @sql * none
-- => postgres
-- |  ok; transaction open
-- @step fetch
-- @sql postgres
FETCH 1 FROM rows_of;
-- @sql * none
-- => postgres
-- |  id integer | balance integer
-- |  1          | 100
-- |  ; transaction open
-- @step own-write
UPDATE account SET balance = 110 WHERE id = 2;
-- => *
-- |  ok 1 row; transaction open
-- @step fetch-on
-- @sql postgres
FETCH 1 FROM rows_of;
-- @sql * none
-- => postgres
-- |  id integer | balance integer
-- |  2          | 100
-- |  ; transaction open

-- @session B
-- @step alter
-- @sql postgres
ALTER TABLE account ADD COLUMN note VARCHAR(10);
-- @sql * none
-- => postgres
-- |  blocked by A.fetch-on until A.drop, then ok; transaction none

-- @session A
-- @step drop
-- @sql postgres
DROP TABLE account;
-- @sql * none
-- => postgres
-- |  error object_in_use; transaction aborted
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none
