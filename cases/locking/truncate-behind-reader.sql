-- @title     TRUNCATE waits until a transaction that has read the table is over, on every server
-- @id        locking.truncate-behind-reader
-- @category  locking
-- @why       a job that empties a table by TRUNCATE in place of DELETE stands still on every server until the slowest report that has read it ends
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
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
SELECT COUNT(*) AS n FROM account;
-- => *
-- |  n integer
-- |  2
-- |  ; transaction open

-- @session B
-- @step empty
-- @sql sqlite
DELETE FROM account;
-- @sql *
TRUNCATE TABLE account;
-- => sqlite[journal=delete]
-- |  blocked by A.read until A.commit, then ok 2 rows; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite[journal=wal]
-- |  ok 2 rows; transaction none
-- => mariadb, postgres, mysql
-- |  blocked by A.read until A.commit, then ok; transaction none

-- @session A
-- @step read-again
SELECT COUNT(*) AS n FROM account;
-- => *
-- |  n integer
-- |  2
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT COUNT(*) AS n FROM account;
-- => sqlite:busy0[journal=delete], sqlite:shared-cache
-- |  n integer
-- |  2
-- |  ; transaction none
-- => *
-- |  n integer
-- |  0
-- |  ; transaction none
