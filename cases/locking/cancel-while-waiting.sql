-- @title     A cancelled wait aborts the transaction on PostgreSQL and undoes its statement only elsewhere
-- @id        locking.cancel-while-waiting
-- @category  locking
-- @why       a user presses stop: on PostgreSQL the transaction is lost, elsewhere it goes on without the statement
-- @see       https://www.postgresql.org/docs/current/functions-admin.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/kill.html
-- @see       https://www.sqlite.org/c3ref/busy_timeout.html
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step hold
UPDATE account SET balance = 110 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step other
UPDATE account SET balance = 200 WHERE id = 2;
-- => sqlite
-- |  blocked by A.hold until cancel, then error query_canceled; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => *
-- |  ok 1 row; transaction open
-- @step same
UPDATE account SET balance = 120 WHERE id = 1;
-- => sqlite
-- |  blocked by A.hold until A.rollback, then ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open
-- => mariadb, mysql
-- |  blocked by A.hold until cancel, then error query_canceled; transaction open
-- => postgres
-- |  blocked by A.hold until cancel, then error query_canceled; transaction aborted
-- @cancel B
-- @step look
SELECT balance FROM account WHERE id = 2;
-- => sqlite
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mariadb, mysql
-- |  balance integer
-- |  200
-- |  ; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session A
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite
-- |  id integer | balance integer
-- |  1          | 120
-- |  2          | 100
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, postgres
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 200
-- |  ; transaction none
