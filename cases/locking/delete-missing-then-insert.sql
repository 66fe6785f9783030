-- @title     DELETE of missing keys, then INSERT, by two at once is a deadlock on MySQL and MariaDB by default
-- @id        locking.delete-missing-then-insert
-- @category  locking
-- @why       replace by DELETE and INSERT deadlocks on MySQL under load although the keys have nothing to do with each other
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10ms

CREATE TABLE slot (id INTEGER PRIMARY KEY, owner VARCHAR(10));
INSERT INTO slot VALUES (1, 'x'), (20, 'x');
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
-- @step delete
DELETE FROM slot WHERE id = 12;
-- => *
-- |  ok 0 rows; transaction open

-- @session B
-- @step delete
DELETE FROM slot WHERE id = 15;
-- => sqlite[begin=deferred]
-- |  blocked by A.delete until A.commit, then ok 0 rows; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok 0 rows; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step insert
INSERT INTO slot VALUES (12, 'A');
-- => sqlite, postgres, mariadb[isolation=read committed], mysql[isolation=read committed]
-- |  ok 1 row; transaction open
-- => mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|repeatable read)], mysql[isolation=serializable]
-- |  blocked by B.delete until B.insert, then ok 1 row; transaction open

-- @session B
-- @step insert
INSERT INTO slot VALUES (15, 'B');
-- => sqlite, postgres, mariadb[isolation=read committed], mysql[isolation=read committed]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|repeatable read)], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step commit
COMMIT;
-- => sqlite, mariadb, postgres[isolation=(default|read committed|repeatable read)], mysql
-- |  ok; transaction none
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => postgres[isolation=serializable]
-- |  error serialization_failure; transaction none

-- @final
-- @step state
SELECT id, owner FROM slot ORDER BY id;
-- => sqlite, mariadb[isolation=read committed], postgres[isolation=(default|read committed|repeatable read)], mysql[isolation=read committed]
-- |  id integer | owner text
-- |  1          | 'x'
-- |  12         | 'A'
-- |  15         | 'B'
-- |  20         | 'x'
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=serializable], mysql[isolation=(default|repeatable read|serializable)]
-- |  id integer | owner text
-- |  1          | 'x'
-- |  12         | 'A'
-- |  20         | 'x'
-- |  ; transaction none
