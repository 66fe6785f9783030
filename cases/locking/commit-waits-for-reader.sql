-- @title     COMMIT waits for an open reader in SQLite’s rollback journal, not in WAL mode nor on the servers
-- @id        locking.commit-waits-for-reader
-- @category  locking
-- @why       in SQLite’s rollback journal COMMIT waits for readers, and new readers wait for COMMIT: the site stands still behind one report
-- @see       https://www.sqlite.org/lockingv3.html
-- @see       https://www.sqlite.org/wal.html
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step write
UPDATE account SET balance = 110 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
-- @sql sqlite
BEGIN DEFERRED;
-- @sql *
BEGIN;
-- => *
-- |  ok; transaction open
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session A
-- @step commit
COMMIT;
-- => sqlite[journal=delete]
-- |  blocked by B.read until B.commit, then ok; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite[journal=wal], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction open

-- @session C
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite[journal=delete]
-- |  blocked by A.commit until A.commit, then
-- |  balance integer
-- |  110
-- |  ; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite[journal=wal], mariadb, postgres, mysql
-- |  balance integer
-- |  110
-- |  ; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none

-- @session B
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  balance integer
-- |  100
-- |  ; transaction open
-- => sqlite:shared-cache, postgres
-- |  balance integer
-- |  110
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
