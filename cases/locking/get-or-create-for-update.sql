-- @title     SELECT … FOR UPDATE of a missing row, then INSERT, by two deadlocks on MySQL and MariaDB by default
-- @id        locking.get-or-create-for-update
-- @category  locking
-- @why       the lock on a row that is not there: on MySQL both get it, and their inserts are a deadlock
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10ms

CREATE TABLE page (name VARCHAR(20) PRIMARY KEY, n INTEGER);
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
-- @step look
-- @sql sqlite
SELECT n FROM page WHERE name = 'home';
-- @sql *
SELECT n FROM page WHERE name = 'home' FOR UPDATE;
-- => *
-- |  n integer
-- |  ; transaction open

-- @session B
-- @step look
-- @sql sqlite
SELECT n FROM page WHERE name = 'home';
-- @sql *
SELECT n FROM page WHERE name = 'home' FOR UPDATE;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  n integer
-- |  ; transaction open
-- => sqlite[begin=immediate]
-- |  n integer
-- |  1
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  n integer
-- |  ; transaction none

-- @session A
-- @step insert
INSERT INTO page VALUES ('home', 1);
-- => sqlite, mariadb[isolation=read committed], postgres, mysql[isolation=read committed]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|repeatable read)], mysql[isolation=serializable]
-- |  blocked by B.look until B.insert, then ok 1 row; transaction open

-- @session B
-- @step insert
INSERT INTO page VALUES ('home', 2);
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  error unique_violation; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb[isolation=read committed], mysql[isolation=read committed]
-- |  blocked by A.insert until A.commit, then error unique_violation; transaction open
-- => mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|repeatable read)], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none
-- => postgres[isolation=(default|read committed|repeatable read)]
-- |  blocked by A.insert until A.commit, then error unique_violation; transaction aborted
-- => postgres[isolation=serializable]
-- |  blocked by A.insert until A.commit, then error serialization_failure; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.insert until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT name, n FROM page;
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  name text | n integer
-- |  ; transaction none
-- => *
-- |  name text | n integer
-- |  'home'    | 1
-- |  ; transaction none
