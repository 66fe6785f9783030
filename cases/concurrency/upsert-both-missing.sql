-- @title     Two upserts of a missing key count 2; PostgreSQL refuses the second from repeatable read on
-- @id        concurrency.upsert-both-missing
-- @category  concurrency
-- @why       the first hit of a page by two visitors: counted twice, or an error that nobody handles
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.sqlite.org/lang_upsert.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE hits (id INTEGER PRIMARY KEY, page VARCHAR(20) NOT NULL UNIQUE, n INTEGER NOT NULL);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

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
-- @step upsert
-- @sql mysql, mariadb
INSERT INTO hits VALUES (1, 'home', 1) ON DUPLICATE KEY UPDATE n = n + 1;
-- @sql *
INSERT INTO hits VALUES (1, 'home', 1) ON CONFLICT (page) DO UPDATE SET n = hits.n + 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step upsert
-- @sql mysql, mariadb
INSERT INTO hits VALUES (2, 'home', 1) ON DUPLICATE KEY UPDATE n = n + 1;
-- @sql *
INSERT INTO hits VALUES (2, 'home', 1) ON CONFLICT (page) DO UPDATE SET n = hits.n + 1;
-- => sqlite[begin=deferred], postgres[isolation=(default|read committed)]
-- |  blocked by A.upsert until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite[begin=immediate]
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.upsert until A.commit, then error serialization_failure; transaction aborted
-- => mariadb[isolation=(read committed|default|repeatable read)], mariadb<11.8[isolation=serializable], mysql
-- |  blocked by A.upsert until A.commit, then ok 2 rows; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.upsert until A.commit, then error write_conflict; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step commit
COMMIT;
-- => sqlite:busy0[begin=immediate], sqlite:shared-cache[begin=immediate]
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, page, n FROM hits;
-- => sqlite, mariadb[isolation=(read committed|default|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(default|read committed)], mysql
-- |  id integer | page text | n integer
-- |  1          | 'home'    | 2
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0, mariadb>=11.8[isolation=serializable], postgres[isolation=(repeatable read|serializable)]
-- |  id integer | page text | n integer
-- |  1          | 'home'    | 1
-- |  ; transaction none
