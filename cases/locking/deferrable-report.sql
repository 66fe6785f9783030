-- @title     On PostgreSQL a READ ONLY DEFERRABLE report waits for a serializable writer and reads from before it
-- @id        locking.deferrable-report
-- @category  locking
-- @why       a report as SERIALIZABLE READ ONLY DEFERRABLE stands still on PostgreSQL until an open serializable writer ends, and leaves its change out
-- @see       https://www.postgresql.org/docs/current/sql-set-transaction.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @exclusive

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
-- @sql postgres
BEGIN ISOLATION LEVEL SERIALIZABLE;
-- @sql * none
-- => postgres
-- |  ok; transaction open
-- @step write
-- @sql postgres
UPDATE account SET balance = 110 WHERE id = 1;
-- @sql * none
-- => postgres
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
-- @sql postgres
BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE;
-- @sql * none
-- => postgres
-- |  ok; transaction open
-- @step read
-- @sql postgres
SELECT SUM(balance) AS total FROM account;
-- @sql * none
-- => postgres
-- |  blocked by A.write until A.commit, then
-- |  total integer
-- |  200
-- |  ; transaction open

-- @session A
-- @step commit
-- @sql postgres
COMMIT;
-- @sql * none
-- => postgres
-- |  ok; transaction none

-- @session B
-- @step commit
-- @sql postgres
COMMIT;
-- @sql * none
-- => postgres
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction none
-- => postgres
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 100
-- |  ; transaction none
