-- @title     At repeatable read an UPDATE of all rows changes one on MySQL that its SELECT did not show
-- @id        concurrency.update-all-after-insert
-- @category  concurrency
-- @why       a job at repeatable read of MySQL and older MariaDB lists two rows and changes three: one row is marked done that nobody handled
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://www.sqlite.org/isolation.html
-- @see       https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-system-variables
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE job (id INTEGER PRIMARY KEY, state VARCHAR(10) NOT NULL);
INSERT INTO job VALUES (1, 'new'), (2, 'new');

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step list
SELECT id, state FROM job ORDER BY id;
-- => *
-- |  id integer | state text
-- |  1          | 'new'
-- |  2          | 'new'
-- |  ; transaction open

-- @session B
-- @step insert
INSERT INTO job VALUES (3, 'new');
-- => sqlite[begin=deferred,journal=delete], sqlite[begin=immediate], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.list until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=immediate], sqlite:shared-cache[begin=deferred,journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => sqlite[begin=deferred,journal=wal], mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step list-again
SELECT id, state FROM job ORDER BY id;
-- => sqlite, mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=(serializable|repeatable read)], mysql[isolation=(default|repeatable read|serializable)]
-- |  id integer | state text
-- |  1          | 'new'
-- |  2          | 'new'
-- |  ; transaction open
-- => mariadb[isolation=read committed], postgres[isolation=(read committed|default)], mysql[isolation=read committed]
-- |  id integer | state text
-- |  1          | 'new'
-- |  2          | 'new'
-- |  3          | 'new'
-- |  ; transaction open
-- @step finish
UPDATE job SET state = 'done';
-- => sqlite[begin=deferred,journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=immediate], sqlite:shared-cache[begin=deferred,journal=wal], mariadb[isolation=serializable], postgres[isolation=(serializable|repeatable read)], mysql[isolation=serializable]
-- |  ok 2 rows; transaction open
-- => sqlite[begin=deferred,journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], postgres[isolation=(read committed|default)], mysql[isolation=(default|read committed|repeatable read)]
-- |  ok 3 rows; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- @step list-finally
SELECT id, state FROM job ORDER BY id;
-- => sqlite[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal]
-- |  id integer | state text
-- |  1          | 'new'
-- |  2          | 'new'
-- |  ; transaction open
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:shared-cache[begin=deferred,journal=delete], sqlite[begin=immediate], sqlite:shared-cache[begin=deferred,journal=wal], mariadb[isolation=serializable], postgres[isolation=(serializable|repeatable read)], mysql[isolation=serializable]
-- |  id integer | state text
-- |  1          | 'done'
-- |  2          | 'done'
-- |  ; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], postgres[isolation=(read committed|default)], mysql[isolation=(default|read committed|repeatable read)]
-- |  id integer | state text
-- |  1          | 'done'
-- |  2          | 'done'
-- |  3          | 'done'
-- |  ; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  id integer | state text
-- |  1          | 'new'
-- |  2          | 'new'
-- |  3          | 'new'
-- |  ; transaction none
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, state FROM job ORDER BY id;
-- => sqlite[begin=deferred,journal=delete], sqlite[begin=deferred,journal=wal], mariadb>=11.8[isolation=(default|repeatable read)]
-- |  id integer | state text
-- |  1          | 'new'
-- |  2          | 'new'
-- |  3          | 'new'
-- |  ; transaction none
-- => sqlite[begin=immediate], mariadb[isolation=serializable], postgres[isolation=(serializable|repeatable read)], mysql[isolation=serializable]
-- |  id integer | state text
-- |  1          | 'done'
-- |  2          | 'done'
-- |  3          | 'new'
-- |  ; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=immediate], sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=deferred,journal=wal]
-- |  id integer | state text
-- |  1          | 'done'
-- |  2          | 'done'
-- |  ; transaction none
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], postgres[isolation=(read committed|default)], mysql[isolation=(default|read committed|repeatable read)]
-- |  id integer | state text
-- |  1          | 'done'
-- |  2          | 'done'
-- |  3          | 'done'
-- |  ; transaction none
