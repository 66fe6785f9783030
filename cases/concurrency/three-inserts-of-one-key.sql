-- @title     Of two INSERTs that wait for a key one fails after the ROLLBACK, by deadlock on MySQL and MariaDB
-- @id        concurrency.three-inserts-of-one-key
-- @category  concurrency
-- @why       which of the waiting inserts wins is chance; on MySQL the other one may die in a deadlock instead of a duplicate key
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html

CREATE TABLE hits (id INTEGER PRIMARY KEY, page VARCHAR(20) NOT NULL UNIQUE, n INTEGER NOT NULL);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step insert
INSERT INTO hits VALUES (1, 'home', 1);
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step insert
INSERT INTO hits VALUES (2, 'home', 2);
-- => sqlite
-- |  racy: {B ok 1 row, C error unique_violation}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mariadb, mysql
-- |  racy: {B ok 1 row, C error deadlock_detected | B error deadlock_detected, C ok 1 row}
-- => postgres
-- |  racy: {B ok 1 row, C error unique_violation | B error unique_violation, C ok 1 row}

-- @session C
-- @step insert
INSERT INTO hits VALUES (3, 'home', 3);
-- => sqlite
-- |  racy: {B ok 1 row, C error unique_violation}
-- => sqlite:busy0
-- |  error busy
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => mariadb, mysql
-- |  racy: {B ok 1 row, C error deadlock_detected | B error deadlock_detected, C ok 1 row}
-- => postgres
-- |  racy: {B ok 1 row, C error unique_violation | B error unique_violation, C ok 1 row}

-- @session A
-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT COUNT(*) AS n FROM hits;
-- => sqlite:busy0, sqlite:shared-cache
-- |  n integer
-- |  0
-- |  ; transaction none
-- => *
-- |  n integer
-- |  1
-- |  ; transaction none
