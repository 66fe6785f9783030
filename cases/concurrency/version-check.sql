-- @title     The second of two version checks changes 0 rows and reads the old version at MySQL's repeatable read
-- @id        concurrency.version-check
-- @category  concurrency
-- @why       a retry loop of an ORM (read, write if the version is the same) never ends on MySQL, since it reads the old version again
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-system-variables
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE doc (id INTEGER PRIMARY KEY, body VARCHAR(20), version INTEGER NOT NULL);
INSERT INTO doc VALUES (1, 'first', 1);
CREATE TABLE work (id INTEGER PRIMARY KEY);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- InnoDB rolls back the transaction of the circle that has changed the fewest rows, and which one of equals is chance: B's is certain.
-- @step more
-- @sql mysql, mariadb
INSERT INTO work VALUES (1), (2), (3), (4), (5), (6), (7), (8);
-- @sql * none
-- @end
-- => *
-- |  ok 8 rows; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step read
SELECT body, version FROM doc WHERE id = 1;
-- => *
-- |  body text | version integer
-- |  'first'   | 1
-- |  ; transaction open

-- @session B
-- @step read
SELECT body, version FROM doc WHERE id = 1;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  body text | version integer
-- |  'first'   | 1
-- |  ; transaction open
-- => sqlite[begin=immediate]
-- |  body text | version integer
-- |  'by A'    | 2
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  body text | version integer
-- |  'first'   | 1
-- |  ; transaction none

-- @session A
-- @step write
UPDATE doc SET body = 'by A', version = 2 WHERE id = 1 AND version = 1;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], postgres, mysql[isolation=(default|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.read until B.write, then ok 1 row; transaction open

-- @session B
-- @step write
UPDATE doc SET body = 'by B', version = 2 WHERE id = 1 AND version = 1;
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  ok 0 rows; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], postgres[isolation=(default|read committed)], mysql[isolation=(default|read committed|repeatable read)]
-- |  blocked by A.write until A.commit, then ok 0 rows; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  blocked by A.write until A.commit, then error write_conflict; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none
-- => postgres[isolation=(serializable|repeatable read)]
-- |  blocked by A.write until A.commit, then error serialization_failure; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.write until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step read-again
SELECT body, version FROM doc WHERE id = 1;
-- => sqlite[begin=deferred], mariadb<11.8[isolation=(default|repeatable read)], mysql[isolation=(default|repeatable read)]
-- |  body text | version integer
-- |  'first'   | 1
-- |  ; transaction open
-- => sqlite[begin=immediate], mariadb[isolation=read committed], mysql[isolation=read committed], postgres[isolation=(default|read committed)]
-- |  body text | version integer
-- |  'by A'    | 2
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate], mariadb>=11.8[isolation=(default|repeatable read)], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  body text | version integer
-- |  'by A'    | 2
-- |  ; transaction none
-- => postgres[isolation=(serializable|repeatable read)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT body, version FROM doc;
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  body text | version integer
-- |  'first'   | 1
-- |  ; transaction none
-- => *
-- |  body text | version integer
-- |  'by A'    | 2
-- |  ; transaction none
