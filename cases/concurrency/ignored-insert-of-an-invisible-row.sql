-- @title     INSERT IGNORE at repeatable read does nothing for a row that MySQL and MariaDB then do not show
-- @id        concurrency.ignored-insert-of-an-invisible-row
-- @category  concurrency
-- @why       get-or-create at repeatable read of MySQL and MariaDB ends with nothing: skipped by the insert, not found by the read after it
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://www.sqlite.org/isolation.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE hits (id INTEGER PRIMARY KEY, page VARCHAR(20) NOT NULL UNIQUE, n INTEGER NOT NULL);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step look
SELECT n FROM hits WHERE page = 'home';
-- => *
-- |  n integer
-- |  ; transaction open

-- @session B
-- @step insert
INSERT INTO hits VALUES (1, 'home', 5);
-- => sqlite[journal=delete]
-- |  blocked by A.look until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite[journal=wal], mariadb[isolation=(read committed|default|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], postgres
-- |  ok 1 row; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.look until A.commit, then error unique_violation; transaction none

-- @session A
-- @step create
-- @sql mysql, mariadb
INSERT IGNORE INTO hits VALUES (2, 'home', 0);
-- @sql *
INSERT INTO hits VALUES (2, 'home', 0) ON CONFLICT DO NOTHING;
-- => sqlite[journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  ok 1 row; transaction open
-- => sqlite[journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb[isolation=(read committed|default|repeatable read)], mysql[isolation=(default|read committed|repeatable read)]
-- |  ok 0 rows; warning unique_violation; transaction open
-- => postgres[isolation=(default|read committed)]
-- |  ok 0 rows; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error serialization_failure; transaction aborted
-- @step look-again
SELECT n FROM hits WHERE page = 'home';
-- => sqlite[journal=delete], sqlite[journal=wal], mariadb[isolation=(default|repeatable read)], mysql[isolation=(default|repeatable read)]
-- |  n integer
-- |  ; transaction open
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  n integer
-- |  0
-- |  ; transaction open
-- => mariadb[isolation=read committed], mysql[isolation=read committed], postgres[isolation=(default|read committed)]
-- |  n integer
-- |  5
-- |  ; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, page, n FROM hits;
-- => sqlite[journal=delete], sqlite[journal=wal], mariadb[isolation=(read committed|default|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], postgres
-- |  id integer | page text | n integer
-- |  1          | 'home'    | 5
-- |  ; transaction none
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  id integer | page text | n integer
-- |  2          | 'home'    | 0
-- |  ; transaction none
