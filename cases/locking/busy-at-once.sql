-- @title     With busy_timeout 0 a write beside an open writer of another row fails at once on SQLite only
-- @id        locking.busy-at-once
-- @category  locking
-- @why       SQLite’s own default is not to wait at all: "database is locked" under the least load
-- @see       https://www.sqlite.org/c3ref/busy_timeout.html
-- @see       https://www.sqlite.org/rescode.html
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @setting   B busy_timeout = 0ms

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
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  error busy; transaction none
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- @step write
UPDATE account SET balance = 120 WHERE id = 2;
-- => sqlite[begin=deferred]
-- |  error busy; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  error busy; transaction none
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction open
-- @step commit
COMMIT;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite[begin=immediate]
-- |  error no_active_sql_transaction; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step again
UPDATE account SET balance = 130 WHERE id = 2;
-- => *
-- |  ok 1 row; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => *
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 130
-- |  ; transaction none
