-- @title     Two SQLite connections that write two attached files in opposite order wait until one is cancelled
-- @id        locking.attached-databases-cycle
-- @category  locking
-- @why       a deadlock that SQLite does not see: it lasts until a busy time-out or a cancel ends one of the two waits
-- @see       https://www.sqlite.org/lang_attach.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @see       https://www.sqlite.org/c3ref/busy_timeout.html
-- @requires  attach, database_file
-- @begin     sqlite: deferred
-- @journal   sqlite: delete

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step attach
ATTACH '${scratch}/other.db' AS other;
-- => sqlite
-- |  ok; transaction none
-- @step create
CREATE TABLE other.note (id INTEGER PRIMARY KEY, text TEXT);
-- => sqlite
-- |  ok; transaction none

-- @session B
-- @step attach
ATTACH '${scratch}/other.db' AS other;
-- => sqlite
-- |  ok; transaction none

-- @session A
-- @step begin
BEGIN;
-- => sqlite
-- |  ok; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite
-- |  ok; transaction open

-- @session A
-- @step main
UPDATE account SET balance = 110 WHERE id = 1;
-- => sqlite
-- |  ok 1 row; transaction open

-- @session B
-- @step other
INSERT INTO other.note VALUES (1, 'B');
-- => sqlite
-- |  ok 1 row; transaction open

-- @session A
-- @step other
INSERT INTO other.note VALUES (2, 'A');
-- => sqlite
-- |  blocked by B.other until cancel, then stuck; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open

-- @session B
-- @step main
UPDATE account SET balance = 120 WHERE id = 2;
-- => sqlite
-- |  blocked by A.other until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0
-- |  error busy; transaction open

-- @session A
-- @step commit
COMMIT;
-- => sqlite
-- |  ok; transaction none

-- @session B
-- @step commit
COMMIT;
-- => sqlite
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 120
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0
-- |  id integer | balance integer
-- |  1          | 110
-- |  2          | 100
-- |  ; transaction none
