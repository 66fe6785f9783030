-- @title     A snapshot taken before another's TRUNCATE shows the old rows on no server
-- @id        locking.truncate-under-old-snapshot
-- @category  locking
-- @why       TRUNCATE does not keep old versions: a REPEATABLE READ report finds no rows on PostgreSQL, and an error on MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/applevel-consistency.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE clock (id INTEGER PRIMARY KEY);
INSERT INTO clock VALUES (1);
CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO item VALUES (1, 10);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step start
SELECT id FROM clock;
-- => *
-- |  id integer
-- |  1
-- |  ; transaction open

-- @session B
-- @step empty
-- @sql sqlite
DELETE FROM item;
-- @sql *
TRUNCATE TABLE item;
-- => sqlite[journal=delete]
-- |  blocked by A.start until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite[journal=wal]
-- |  ok 1 row; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => mariadb, postgres, mysql
-- |  ok; transaction none

-- @session A
-- @step read
SELECT id, value FROM item;
-- => sqlite
-- |  id integer | value integer
-- |  1          | 10
-- |  ; transaction open
-- => sqlite:shared-cache, mariadb<11.8[isolation=serializable], mysql[isolation=serializable], postgres
-- |  id integer | value integer
-- |  ; transaction open
-- => mariadb[isolation=(default|repeatable read)], mariadb>=11.8[isolation=serializable], mysql[isolation=(default|repeatable read)]
-- |  error table_definition_changed; warning warning_other; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
