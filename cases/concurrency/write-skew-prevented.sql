-- @title     SELECT … FOR UPDATE in the check prevents write skew at every level of every server
-- @id        concurrency.write-skew-prevented
-- @category  concurrency
-- @why       the rule "one doctor stays on call" is safe without SERIALIZABLE where the check locks what it reads by FOR UPDATE
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: immediate
-- @journal   sqlite: delete, wal
-- On SQLite BEGIN IMMEDIATE takes the place of FOR UPDATE.

CREATE TABLE doctor (name VARCHAR(10) PRIMARY KEY, on_call INTEGER NOT NULL);
INSERT INTO doctor VALUES ('Ann', 1), ('Bob', 1);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @session B
-- @step begin
BEGIN;
-- => sqlite
-- |  blocked by A.begin until A.commit, then ok; transaction open
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb, postgres, mysql
-- |  ok; transaction open

-- @session A
-- @step check
-- @sql sqlite
SELECT name FROM doctor WHERE on_call = 1 ORDER BY name;
-- @sql *
SELECT name FROM doctor WHERE on_call = 1 ORDER BY name FOR UPDATE;
-- => *
-- |  name text
-- |  'Ann'
-- |  'Bob'
-- |  ; transaction open

-- @session B
-- @step check
-- @sql sqlite
SELECT name FROM doctor WHERE on_call = 1 ORDER BY name;
-- @sql *
SELECT name FROM doctor WHERE on_call = 1 ORDER BY name FOR UPDATE;
-- => sqlite
-- |  name text
-- |  'Bob'
-- |  ; transaction open
-- => sqlite:shared-cache, sqlite:busy0
-- |  name text
-- |  'Ann'
-- |  'Bob'
-- |  ; transaction none
-- => mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(default|read committed)], mysql
-- |  blocked by A.check until A.commit, then
-- |  name text
-- |  'Bob'
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.check until A.commit, then error write_conflict; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.check until A.commit, then error serialization_failure; transaction aborted

-- @session A
-- @step leave
UPDATE doctor SET on_call = 0 WHERE name = 'Ann';
-- => *
-- |  ok 1 row; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- Told by the answer to its check that it is the last one, B stays.
-- @step commit
COMMIT;
-- => sqlite:busy0, sqlite:shared-cache
-- |  error no_active_sql_transaction; transaction none
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT name FROM doctor WHERE on_call = 1;
-- => *
-- |  name text
-- |  'Bob'
-- |  ; transaction none
