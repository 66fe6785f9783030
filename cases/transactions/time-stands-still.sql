-- @title     The current time stands still within a transaction on PostgreSQL only
-- @id        transactions.time-stands-still
-- @category  transactions
-- @why       CURRENT_TIMESTAMP is that of the transaction's beginning on PostgreSQL: durations measured by it inside of one are zero
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html
-- @see       https://www.sqlite.org/lang_datefunc.html

CREATE TABLE stamp (id INTEGER PRIMARY KEY, at VARCHAR(40));

-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @step first
-- @sql sqlite
INSERT INTO stamp VALUES (1, strftime('%Y-%m-%d %H:%M:%f', 'now'));
-- @sql postgres
INSERT INTO stamp VALUES (1, CAST(CURRENT_TIMESTAMP AS VARCHAR(40)));
-- @sql *
INSERT INTO stamp VALUES (1, CURRENT_TIMESTAMP(6));
-- => *
-- |  ok 1 row; transaction open

-- Takes longer than the clock needs to tick.
-- @step work
-- @sql sqlite
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT CASE WHEN COUNT(*) > 0 THEN 1 END AS done FROM n;
-- @sql *
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) SELECT CASE WHEN COUNT(*) > 0 THEN 1 END AS done FROM n;
-- => *
-- |  done integer
-- |  1
-- |  ; transaction open

-- @step second
-- @sql sqlite
INSERT INTO stamp VALUES (2, strftime('%Y-%m-%d %H:%M:%f', 'now'));
-- @sql postgres
INSERT INTO stamp VALUES (2, CAST(CURRENT_TIMESTAMP AS VARCHAR(40)));
-- @sql *
INSERT INTO stamp VALUES (2, CURRENT_TIMESTAMP(6));
-- => *
-- |  ok 1 row; transaction open

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step moments
SELECT COUNT(DISTINCT at) AS n FROM stamp;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  2
-- |  ; transaction none
-- => postgres
-- |  n integer
-- |  1
-- |  ; transaction none

-- One moment for all that belongs together: taken once and copied.
-- @portable moments
CREATE TABLE s2 (id INTEGER PRIMARY KEY, at TIMESTAMP NULL);
BEGIN;
INSERT INTO s2 VALUES (1, CURRENT_TIMESTAMP);
INSERT INTO s2 SELECT 2, at FROM s2 WHERE id = 1;
COMMIT;
SELECT COUNT(DISTINCT at) AS n FROM s2;
-- => *
-- |  n integer
-- |  1
-- |  ; transaction none
