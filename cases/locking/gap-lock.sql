-- @title     INSERT into a gap that another read FOR UPDATE waits on MySQL and MariaDB by default, not on PostgreSQL
-- @id        locking.gap-lock
-- @category  locking
-- @why       MySQL locks the gaps between rows: inserts of keys that nobody has wait for each other
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE slot (id INTEGER PRIMARY KEY, owner VARCHAR(10));
INSERT INTO slot VALUES (1, 'x'), (2, 'x'), (20, 'x');

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step look
-- @sql sqlite
SELECT id FROM slot WHERE id BETWEEN 10 AND 15;
-- @sql *
SELECT id FROM slot WHERE id BETWEEN 10 AND 15 FOR UPDATE;
-- => *
-- |  id integer
-- |  ; transaction open

-- @session B
-- @step inside
INSERT INTO slot VALUES (12, 'B');
-- => sqlite[begin=deferred,journal=delete], sqlite[begin=immediate], mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  blocked by A.look until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[begin=deferred,journal=delete], sqlite:shared-cache[begin=immediate], sqlite:shared-cache[begin=deferred,journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => sqlite[begin=deferred,journal=wal], mariadb[isolation=read committed], mysql[isolation=read committed], postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step look-again
SELECT id FROM slot WHERE id BETWEEN 10 AND 15;
-- => sqlite, mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=(repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  id integer
-- |  ; transaction open
-- => mariadb[isolation=read committed], postgres[isolation=(default|read committed)], mysql[isolation=read committed]
-- |  id integer
-- |  12
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, owner FROM slot ORDER BY id;
-- => sqlite:busy0[begin=deferred,journal=delete], sqlite:busy0[begin=immediate], sqlite:shared-cache
-- |  id integer | owner text
-- |  1          | 'x'
-- |  2          | 'x'
-- |  20         | 'x'
-- |  ; transaction none
-- => *
-- |  id integer | owner text
-- |  1          | 'x'
-- |  2          | 'x'
-- |  12         | 'B'
-- |  20         | 'x'
-- |  ; transaction none
