-- @title     An UPDATE waiting for its row's DELETE and INSERT changes nothing on PostgreSQL, the new row elsewhere
-- @id        concurrency.row-deleted-and-reinserted
-- @category  concurrency
-- @why       replace by DELETE and INSERT makes other sessions’ updates vanish on PostgreSQL, without an error
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE setting (name VARCHAR(20) PRIMARY KEY, value INTEGER, touched INTEGER NOT NULL);
INSERT INTO setting VALUES ('limit', 10, 0);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step delete
DELETE FROM setting WHERE name = 'limit';
-- => *
-- |  ok 1 row; transaction open
-- @step insert
INSERT INTO setting VALUES ('limit', 20, 0);
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step touch
UPDATE setting SET touched = 1 WHERE name = 'limit';
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  blocked by A.insert until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.insert until A.commit, then error write_conflict; transaction none
-- => postgres[isolation=(default|read committed)]
-- |  blocked by A.insert until A.commit, then ok 0 rows; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.insert until A.commit, then error serialization_failure; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT name, value, touched FROM setting;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  name text | value integer | touched integer
-- |  'limit'   | 20            | 1
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, mariadb>=11.8[isolation=serializable], postgres
-- |  name text | value integer | touched integer
-- |  'limit'   | 20            | 0
-- |  ; transaction none
