-- @title     An upsert updates a row that its SELECT did not see on MySQL; PostgreSQL refuses at repeatable read
-- @id        concurrency.upsert-after-read
-- @category  concurrency
-- @why       code that found no row and reports "created" has updated one on MySQL; PostgreSQL refuses at REPEATABLE READ
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://www.sqlite.org/lang_upsert.html
-- @see       https://mariadb.com/kb/en/insert-on-duplicate-key-update/
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
-- => sqlite[journal=wal], mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|repeatable read|read committed)], postgres
-- |  ok 1 row; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.look until A.commit, then error unique_violation; transaction none

-- @session A
-- @step upsert
-- @sql mysql, mariadb
INSERT INTO hits VALUES (2, 'home', 1) ON DUPLICATE KEY UPDATE n = n + 1;
-- @sql *
INSERT INTO hits VALUES (2, 'home', 1) ON CONFLICT (page) DO UPDATE SET n = hits.n + 1;
-- => sqlite[journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], postgres[isolation=(default|read committed)], mysql[isolation=serializable]
-- |  ok 1 row; transaction open
-- => sqlite[journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|repeatable read|read committed)]
-- |  ok 2 rows; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error serialization_failure; transaction aborted
-- @step look-again
SELECT n FROM hits WHERE page = 'home';
-- => sqlite[journal=delete], sqlite[journal=wal]
-- |  n integer
-- |  ; transaction open
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  n integer
-- |  1
-- |  ; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|repeatable read|read committed)], postgres[isolation=(default|read committed)]
-- |  n integer
-- |  6
-- |  ; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  n integer
-- |  5
-- |  ; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, page, n FROM hits;
-- => sqlite[journal=delete], sqlite[journal=wal], mariadb>=11.8[isolation=(default|repeatable read)], postgres[isolation=(repeatable read|serializable)]
-- |  id integer | page text | n integer
-- |  1          | 'home'    | 5
-- |  ; transaction none
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  id integer | page text | n integer
-- |  2          | 'home'    | 1
-- |  ; transaction none
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|repeatable read|read committed)], postgres[isolation=(default|read committed)]
-- |  id integer | page text | n integer
-- |  1          | 'home'    | 6
-- |  ; transaction none
