-- @title     At MySQL's repeatable read an UPDATE makes another's change of the row visible; PostgreSQL refuses it
-- @id        concurrency.own-update-shows-others
-- @category  concurrency
-- @why       a transaction on MySQL and older MariaDB reads one row as of its snapshot and another as of now: sums and checks mix two states
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-system-variables
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);
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
-- @step read
SELECT id, balance FROM account ORDER BY id;
-- => *
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction open

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step take
UPDATE account SET balance = balance - 60 WHERE id = 1;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], postgres, mysql[isolation=(default|read committed|repeatable read)]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mariadb<11.8[isolation=serializable]
-- |  blocked by A.read until detector, then error deadlock_detected; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.read until A.commit, then error write_conflict; transaction none
-- => mysql[isolation=serializable]
-- |  blocked by A.read until A.commit, then ok 1 row; transaction open
-- @step give
UPDATE account SET balance = balance + 60 WHERE id = 2;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], postgres, mysql
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction open
-- => mariadb<11.8[isolation=serializable]
-- |  blocked by A.add until A.commit, then ok 1 row; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  ok 1 row; transaction none
-- @step commit
COMMIT;
-- => sqlite[journal=delete]
-- |  blocked by A.read until A.commit, then ok; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite[journal=wal], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction open

-- @session A
-- @step add
UPDATE account SET balance = balance + 1 WHERE id = 1;
-- => sqlite[journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=(read committed|serializable)], postgres[isolation=(default|read committed)], mysql
-- |  ok 1 row; transaction open
-- => sqlite[journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error serialization_failure; transaction aborted
-- @step look
SELECT id, balance FROM account ORDER BY id;
-- => sqlite
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 100
-- |  ; transaction open
-- => sqlite:shared-cache, mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  id integer | balance integer
-- |  1          | 101
-- |  2          | 100
-- |  ; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mysql[isolation=(default|repeatable read)]
-- |  id integer | balance integer
-- |  1          | 41
-- |  2          | 100
-- |  ; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  id integer | balance integer
-- |  1          | 40
-- |  2          | 160
-- |  ; transaction none
-- => mariadb[isolation=read committed], mysql[isolation=read committed], postgres[isolation=(default|read committed)]
-- |  id integer | balance integer
-- |  1          | 41
-- |  2          | 160
-- |  ; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
