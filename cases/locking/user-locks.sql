-- @title     A second GET_LOCK or pg_advisory_lock waits past the holder's COMMIT until its session ends
-- @id        locking.user-locks
-- @category  locking
-- @why       a job that must run once takes such a lock; it outlives COMMIT and goes with the connection, pooled or not
-- @see       https://www.postgresql.org/docs/current/functions-admin.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/locking-functions.html
-- @requires  user_locks
-- @exclusive

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step take
-- @sql postgres
SELECT COUNT(*) AS done FROM (SELECT pg_advisory_lock(7)) AS t;
-- @sql *
SELECT GET_LOCK('nightly job of ${scratch}', 60) AS done;
-- => *
-- |  done integer
-- |  1
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @session B
-- @step take
-- @sql postgres
SELECT COUNT(*) AS done FROM (SELECT pg_advisory_lock(7)) AS t;
-- @sql *
SELECT GET_LOCK('nightly job of ${scratch}', 60) AS done;
-- => *
-- |  blocked by A.commit until A.end, then
-- |  done integer
-- |  1
-- |  ; transaction none

-- @session A
-- @step end
-- @kill A

-- @session B
-- @step release
-- @sql postgres
SELECT pg_advisory_unlock(7) AS done;
-- @sql *
SELECT RELEASE_LOCK('nightly job of ${scratch}') AS done;
-- => mariadb, mysql
-- |  done integer
-- |  1
-- |  ; transaction none
-- => postgres
-- |  done bool
-- |  true
-- |  ; transaction none
-- @step release-again
-- @sql postgres
SELECT pg_advisory_unlock(7) AS done;
-- @sql *
SELECT RELEASE_LOCK('nightly job of ${scratch}') AS done;
-- => mariadb, mysql
-- |  done integer
-- |  NULL
-- |  ; transaction none
-- => postgres
-- |  done bool
-- |  false
-- |  warning warning
-- |  ; transaction none
