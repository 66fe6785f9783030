-- @title     Two workers with FOR UPDATE SKIP LOCKED take different jobs and neither waits, on every server
-- @id        locking.skip-locked-queue
-- @category  locking
-- @why       a queue by SKIP LOCKED hands each worker another job; at PostgreSQL's repeatable read the second one fails once the first has committed
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @requires  skip_locked
-- @isolation default, read committed, repeatable read, serializable

CREATE TABLE job (id INTEGER PRIMARY KEY, state VARCHAR(10) NOT NULL);
INSERT INTO job VALUES (1, 'new'), (2, 'new'), (3, 'new');

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step take
SELECT id FROM job WHERE state = 'new' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
-- => *
-- |  id integer
-- |  1
-- |  ; transaction open

-- @session B
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step take
SELECT id FROM job WHERE state = 'new' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
-- => *
-- |  id integer
-- |  2
-- |  ; transaction open

-- @session A
-- @step finish
UPDATE job SET state = 'done' WHERE id = 1;
-- => *
-- |  ok 1 row; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step take-again
SELECT id FROM job WHERE state = 'new' ORDER BY id FOR UPDATE SKIP LOCKED;
-- => mariadb[isolation=(read committed|default|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(read committed|default)], mysql
-- |  id integer
-- |  2
-- |  3
-- |  ; transaction open
-- => mariadb>=11.8[isolation=serializable]
-- |  error write_conflict; transaction none
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error serialization_failure; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
