-- @title     A COUNT and the list after it disagree at READ COMMITTED, and agree at repeatable read and on SQLite
-- @id        concurrency.total-and-page
-- @category  concurrency
-- @why       page 1 of 2 shows three rows: a report of two statements contradicts itself at READ COMMITTED
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://www.sqlite.org/isolation.html
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE job (id INTEGER PRIMARY KEY, state VARCHAR(10) NOT NULL);
INSERT INTO job VALUES (1, 'new'), (2, 'new');

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step total
SELECT COUNT(*) AS n FROM job WHERE state = 'new';
-- => *
-- |  n integer
-- |  2
-- |  ; transaction open

-- @session B
-- @step insert
INSERT INTO job VALUES (3, 'new');
-- => sqlite[begin=deferred,journal=wal], mariadb[isolation=(default|read uncommitted|repeatable read|read committed)], postgres, mysql[isolation=(default|read committed|read uncommitted|repeatable read)]
-- |  ok 1 row; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=wal], sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite[begin=deferred,journal=delete], sqlite[begin=immediate], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.total until A.commit, then ok 1 row; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

-- @session A
-- @step page
SELECT id FROM job WHERE state = 'new' ORDER BY id;
-- => sqlite, mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=(repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  id integer
-- |  1
-- |  2
-- |  ; transaction open
-- => mariadb[isolation=(read uncommitted|read committed)], postgres[isolation=(default|read uncommitted|read committed)], mysql[isolation=(read committed|read uncommitted)]
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- One statement sees one state at every level. (The third row is put there anew: where nobody waits, it was refused above.)
-- @portable A.page
DELETE FROM job WHERE id = 3;
INSERT INTO job VALUES (3, 'new');
SELECT id, COUNT(*) OVER () AS n FROM job WHERE state = 'new' ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 3
-- |  2          | 3
-- |  3          | 3
-- |  ; transaction none
