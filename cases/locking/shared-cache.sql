-- @title     In SQLite's shared cache a table that another has written cannot be read without read_uncommitted
-- @id        locking.shared-cache
-- @category  locking
-- @why       with cache=shared, as some in-memory test set-ups use it, SQLite refuses at once and no busy time-out helps
-- @see       https://www.sqlite.org/sharedcache.html
-- @see       https://www.sqlite.org/rescode.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @journal   sqlite: delete, wal
-- What is peculiar here shows with the profile sqlite:shared-cache.

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
CREATE TABLE other (id INTEGER PRIMARY KEY);
INSERT INTO other VALUES (7);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step read-other
SELECT id FROM other;
-- => *
-- |  id integer
-- |  7
-- |  ; transaction none
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb, postgres, mysql
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- @step relax
-- @sql sqlite
PRAGMA read_uncommitted = 1;
-- @sql * none
-- => sqlite
-- |  ok; transaction none
-- @step read-relaxed
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mariadb, postgres, mysql
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:shared-cache
-- |  balance integer
-- |  500
-- |  ; transaction none
-- @step write
UPDATE account SET balance = 110 WHERE id = 2;
-- => sqlite
-- |  blocked by A.write until A.rollback, then ok 1 row; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction none

-- @session A
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @session B
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction none
