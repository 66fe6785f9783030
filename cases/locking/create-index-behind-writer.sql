-- @title     CREATE INDEX waits for an open writer, and later writes of the table wait for it, on every server
-- @id        locking.create-index-behind-writer
-- @category  locking
-- @why       an index is added in production and all writes stand still until the longest transaction is over
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @begin     sqlite: deferred
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
-- LOCK = SHARED: without it MySQL and MariaDB let writes in again once the wait is over, and whether one comes before the index is there is chance.
-- @step index
-- @sql sqlite, postgres
CREATE INDEX account_balance ON account (balance);
-- @sql mysql, mariadb
CREATE INDEX account_balance ON account (balance) LOCK = SHARED;
-- @end
-- => sqlite
-- |  racy: {B ok, C ok 1 row}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mariadb, postgres, mysql
-- |  blocked by A.write until A.commit, then ok; transaction none

-- @session C
-- @step write
UPDATE account SET balance = 120 WHERE id = 2;
-- => sqlite
-- |  racy: {B ok, C ok 1 row}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mariadb, postgres, mysql
-- |  blocked by B.index until B.index, then ok 1 row; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite:busy0, sqlite:shared-cache
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 100
-- |  ; transaction none
-- => *
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 120
-- |  ; transaction none
