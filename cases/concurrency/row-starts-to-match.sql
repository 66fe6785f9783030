-- @title     A waiting UPDATE finds a row that meanwhile matches on MySQL, MariaDB and SQLite, not on PostgreSQL
-- @id        concurrency.row-starts-to-match
-- @category  concurrency
-- @why       a worker that claims open tasks waits and then gets none at READ COMMITTED of PostgreSQL, though one is open by then; MySQL finds it
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE task (id INTEGER PRIMARY KEY, state VARCHAR(10) NOT NULL, owner VARCHAR(10));
INSERT INTO task VALUES (1, 'open', NULL), (2, 'closed', NULL);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step close
UPDATE task SET state = 'closed' WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open
-- @step open
UPDATE task SET state = 'open' WHERE id = 2;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step take
UPDATE task SET owner = 'B' WHERE state = 'open';
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  blocked by A.open until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.open until A.commit, then error write_conflict; transaction none
-- => postgres[isolation=(default|read committed)]
-- |  blocked by A.open until A.commit, then ok 0 rows; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.open until A.commit, then error serialization_failure; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, state, owner FROM task ORDER BY id;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  id integer | state text | owner text
-- |  1          | 'closed'   | NULL
-- |  2          | 'open'     | 'B'
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0
-- |  id integer | state text | owner null
-- |  1          | 'closed'   | NULL
-- |  2          | 'open'     | NULL
-- |  ; transaction none
-- => mariadb>=11.8[isolation=serializable], postgres
-- |  id integer | state text | owner text
-- |  1          | 'closed'   | NULL
-- |  2          | 'open'     | NULL
-- |  ; transaction none
