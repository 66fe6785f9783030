-- @title     Of two transactions that read MAX(id) and insert the next number one fails, unless BEGIN IMMEDIATE on SQLite lets them take turns
-- @id        concurrency.next-number-by-max
-- @category  concurrency
-- @why       two invoices want one number: one fails after a wait, or a gap lock turns it into a deadlock
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.sqlite.org/lockingv3.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @setting   A deadlock_timeout = 10000ms
-- @setting   B deadlock_timeout = 10ms

CREATE TABLE invoice (id INTEGER PRIMARY KEY, buyer VARCHAR(10) NOT NULL);
INSERT INTO invoice VALUES (1, 'nobody');
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
-- @step highest
SELECT MAX(id) AS top FROM invoice;
-- => *
-- |  top integer
-- |  1
-- |  ; transaction open

-- @session B
-- @step highest
SELECT MAX(id) AS top FROM invoice;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  top integer
-- |  1
-- |  ; transaction open
-- => sqlite[begin=immediate]
-- |  top integer
-- |  2
-- |  ; transaction open
-- => sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
-- |  top integer
-- |  1
-- |  ; transaction none

-- @session A
-- @step insert
INSERT INTO invoice VALUES (2, 'A');
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], postgres, mysql[isolation=(default|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by B.highest until B.insert, then ok 1 row; transaction open

-- @session B
-- The number after the one that B has read.
-- @step insert
-- @sql sqlite[begin=immediate]
INSERT INTO invoice VALUES (3, 'B');
-- @sql sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=immediate]
INSERT INTO invoice VALUES (2, 'B');
-- @sql *
INSERT INTO invoice VALUES (2, 'B');
-- => sqlite[begin=deferred]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite[begin=immediate]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|read committed|repeatable read)]
-- |  blocked by A.insert until A.commit, then error unique_violation; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  blocked by A.insert until A.commit, then error write_conflict; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
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
SELECT id, buyer FROM invoice ORDER BY id;
-- => sqlite:busy0[begin=deferred,journal=delete]
-- |  error busy; transaction none
-- => sqlite:shared-cache[begin=deferred]
-- |  id integer | buyer text
-- |  1          | 'nobody'
-- |  ; transaction none
-- => sqlite[begin=immediate]
-- |  id integer | buyer text
-- |  1          | 'nobody'
-- |  2          | 'A'
-- |  3          | 'B'
-- |  ; transaction none
-- => sqlite[begin=deferred], sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate], mariadb, postgres, mysql
-- |  id integer | buyer text
-- |  1          | 'nobody'
-- |  2          | 'A'
-- |  ; transaction none
