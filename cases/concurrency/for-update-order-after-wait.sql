-- @title     SELECT … ORDER BY … FOR UPDATE returns rows out of order after a wait on PostgreSQL only
-- @id        concurrency.for-update-order-after-wait
-- @category  concurrency
-- @why       a queue that takes the first row gets the wrong one: PostgreSQL sorts before it waits
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @isolation default, read committed, repeatable read, serializable

CREATE TABLE job (id INTEGER PRIMARY KEY, priority INTEGER NOT NULL);
INSERT INTO job VALUES (1, 1), (2, 2), (3, 3);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step postpone
UPDATE job SET priority = 9 WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step take
-- @sql sqlite none
-- @sql *
SELECT id, priority FROM job ORDER BY priority FOR UPDATE;
-- => mariadb[isolation=(read committed|repeatable read|default)], mariadb<11.8[isolation=serializable], mysql
-- |  blocked by A.postpone until A.commit, then
-- |  id integer | priority integer
-- |  2          | 2
-- |  3          | 3
-- |  1          | 9
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  blocked by A.postpone until A.commit, then error write_conflict; warning query_canceled; transaction none
-- => postgres[isolation=(default|read committed)]
-- |  blocked by A.postpone until A.commit, then
-- |  id integer | priority integer
-- |  1          | 9
-- |  2          | 2
-- |  3          | 3
-- |  ; transaction open
-- => postgres[isolation=(repeatable read|serializable)]
-- |  blocked by A.postpone until A.commit, then error serialization_failure; transaction aborted

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
