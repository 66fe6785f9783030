-- @title     UPDATE after an INSERT that fails as a duplicate runs in the transaction on all but PostgreSQL
-- @id        transactions.error.insert-else-update
-- @category  transactions
-- @why       the usual try-and-catch works inside a transaction on SQLite and MySQL and breaks it on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html

CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO t VALUES (1, 1);
BEGIN;

-- @step insert
INSERT INTO t VALUES (1, 5);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step update
UPDATE t SET n = n + 5 WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  ok 1 row; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step value
SELECT n FROM t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  6
-- |  ; transaction none
-- => postgres
-- |  n integer
-- |  1
-- |  ; transaction none

-- Updating first, and inserting where nothing was there, raises no error while nobody else writes. Beside a second session it needs the unique key, and a retry for the one that comes second.
-- @portable value
CREATE TABLE u (id INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO u VALUES (1, 1);
BEGIN;
UPDATE u SET n = n + 5 WHERE id = 1;
INSERT INTO u (id, n) SELECT 1, 5 FROM (SELECT 1 AS one) x WHERE NOT EXISTS (SELECT 1 FROM u WHERE id = 1);
COMMIT;
SELECT n FROM u;
-- => *
-- |  n integer
-- |  6
-- |  ; transaction none
