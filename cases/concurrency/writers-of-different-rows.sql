-- @title     Writers of different rows wait for each other on SQLite only
-- @id        concurrency.writers-of-different-rows
-- @category  concurrency
-- @why       servers lock rows and SQLite the file: one slow transaction stops every writer
-- @see       https://www.sqlite.org/lockingv3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step write
UPDATE account SET balance = 90 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite[begin=deferred], mariadb, postgres, mysql
-- |  ok; transaction open
-- => sqlite[begin=immediate]
-- |  blocked by A.write until A.commit, then ok; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none
-- @step write
UPDATE account SET balance = 110 WHERE id = 2;
-- => sqlite[begin=deferred]
-- |  blocked by A.write until A.commit, then ok 1 row; transaction open
-- => sqlite:shared-cache[begin=deferred]
-- |  error locked_shared_cache; transaction open
-- => sqlite:busy0[begin=deferred]
-- |  error busy; transaction open
-- => sqlite[begin=immediate], mariadb, postgres, mysql
-- |  ok 1 row; transaction open
-- => sqlite:shared-cache[begin=immediate]
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0[begin=immediate]
-- |  error busy; transaction none

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
SELECT id, balance FROM account ORDER BY id;
-- => sqlite:busy0, sqlite:shared-cache
-- |  id integer | balance integer
-- |  1          | 90
-- |  2          | 100
-- |  ; transaction none
-- => *
-- |  id integer | balance integer
-- |  1          | 90
-- |  2          | 110
-- |  ; transaction none
