-- @title     A failed UPDATE of several rows keeps its row locks on SQLite, MySQL and MariaDB, not on PostgreSQL
-- @id        locking.failed-statement-keeps-locks
-- @category  locking
-- @why       nothing was changed, and yet except on PostgreSQL the rows stay locked until the application gives up its transaction
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://www.sqlite.org/lang_conflict.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE seat (id INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE);
INSERT INTO seat VALUES (1, 11), (2, 12), (3, 13);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step move
UPDATE seat SET place = 99 WHERE id IN (1, 2);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @session B
-- @step write
UPDATE seat SET place = 50 WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  blocked by A.move until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => postgres
-- |  ok 1 row; transaction none

-- @session A
-- @step look
SELECT id, place FROM seat ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | place integer
-- |  1          | 11
-- |  2          | 12
-- |  3          | 13
-- |  ; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, place FROM seat ORDER BY id;
-- => sqlite:busy0, sqlite:shared-cache
-- |  id integer | place integer
-- |  1          | 11
-- |  2          | 12
-- |  3          | 13
-- |  ; transaction none
-- => *
-- |  id integer | place integer
-- |  1          | 50
-- |  2          | 12
-- |  3          | 13
-- |  ; transaction none
