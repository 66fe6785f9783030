-- @title     Two doctors who check for each other both go off call (write skew) on the servers below SERIALIZABLE
-- @id        concurrency.write-skew-on-call
-- @category  concurrency
-- @why       a rule over several rows that the application checks holds only at SERIALIZABLE, or by luck
-- @see       https://www.microsoft.com/en-us/research/publication/a-critique-of-ansi-sql-isolation-levels/
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://www.sqlite.org/isolation.html
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10ms

CREATE TABLE doctor (name VARCHAR(10) PRIMARY KEY, on_call INTEGER NOT NULL);
INSERT INTO doctor VALUES ('Ann', 1), ('Bob', 1);
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
-- @step check
SELECT COUNT(*) AS n FROM doctor WHERE on_call = 1;
-- => *
-- |  n integer
-- |  2
-- |  ; transaction open

-- @session B
-- @step check
SELECT COUNT(*) AS n FROM doctor WHERE on_call = 1;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  n integer
-- |  2
-- |  ; transaction open
-- => sqlite[begin=immediate]
-- |  n integer
-- |  1
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  n integer
-- |  2
-- |  ; transaction none

-- @session A
-- @step leave
UPDATE doctor SET on_call = 0 WHERE name = 'Ann';
-- => sqlite, mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.check until B.leave, then ok 1 row; transaction open

-- @session B
-- @step leave
UPDATE doctor SET on_call = 0 WHERE name = 'Bob';
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate], mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres, mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  error deadlock_detected; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite[begin=deferred,journal=delete]
-- |  blocked by B.leave until B.commit, then ok; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction open

-- @session B
-- @step commit
COMMIT;
-- => sqlite, mariadb, postgres[isolation=(default|read uncommitted|read committed|repeatable read)], mysql
-- |  ok; transaction none
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => postgres[isolation=serializable]
-- |  error serialization_failure; transaction none

-- @final
-- @step state
SELECT COUNT(*) AS n FROM doctor WHERE on_call = 1;
-- => sqlite[begin=deferred], sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate], mariadb[isolation=serializable], postgres[isolation=serializable], mysql[isolation=serializable]
-- |  n integer
-- |  1
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  n integer
-- |  2
-- |  ; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite[begin=immediate], mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres[isolation=(default|read uncommitted|read committed|repeatable read)], mysql[isolation=(default|read uncommitted|read committed|repeatable read)]
-- |  n integer
-- |  0
-- |  ; transaction none
