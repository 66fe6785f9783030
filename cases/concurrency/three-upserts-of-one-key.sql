-- @title     Of two upserts that wait for a ROLLBACK one dies in a deadlock on MySQL and MariaDB, none elsewhere
-- @id        concurrency.three-upserts-of-one-key
-- @category  concurrency
-- @why       two counters waiting for a third: counted both, or one lost to a deadlock
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html

CREATE TABLE hits (id INTEGER PRIMARY KEY, page VARCHAR(20) NOT NULL UNIQUE, n INTEGER NOT NULL);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
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
-- => sqlite, postgres
-- |  racy: {B ok 1 row, C ok 1 row}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mariadb, mysql
-- |  racy: {B ok 1 row, C error deadlock_detected | B error deadlock_detected, C ok 1 row}

-- @session C
-- @step upsert
-- @sql mysql, mariadb
INSERT INTO hits VALUES (3, 'home', 1) ON DUPLICATE KEY UPDATE n = n + 1;
-- @sql *
INSERT INTO hits VALUES (3, 'home', 1) ON CONFLICT (page) DO UPDATE SET n = hits.n + 1;
-- => sqlite, postgres
-- |  racy: {B ok 1 row, C ok 1 row}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mariadb, mysql
-- |  racy: {B ok 1 row, C error deadlock_detected | B error deadlock_detected, C ok 1 row}

-- @session A
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT page, COUNT(*) AS n FROM hits GROUP BY page;
-- => sqlite:busy0, sqlite:shared-cache
-- |  page text | n null
-- |  ; transaction none
-- => *
-- |  page text | n integer
-- |  'home'    | 1
-- |  ; transaction none
