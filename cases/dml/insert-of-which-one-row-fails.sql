-- @title     A multi-row INSERT of which one row fails
-- @id        dml.insert.partial
-- @category  dml
-- @why       none of its rows stays; in a transaction of PostgreSQL nothing more can be done
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html

CREATE TABLE t (k INTEGER PRIMARY KEY);
INSERT INTO t VALUES (2);

-- @step three
INSERT INTO t VALUES (1), (2), (3);
-- => *
-- |  error unique_violation; transaction none

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  1
-- |  ; transaction none

-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @step before
INSERT INTO t VALUES (10);
-- => *
-- |  ok 1 row; transaction open

-- @step in-transaction
INSERT INTO t VALUES (11), (2);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step after
INSERT INTO t VALUES (12);
-- => sqlite, mariadb, mysql
-- |  ok 1 row; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step read
SELECT k FROM t ORDER BY k;
-- => sqlite, mariadb, mysql
-- |  k integer
-- |  2
-- |  10
-- |  12
-- |  ; transaction none
-- => postgres
-- |  k integer
-- |  2
-- |  ; transaction none

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (2);
BEGIN;
INSERT INTO t SELECT k FROM (SELECT 10 AS k UNION ALL SELECT 11 UNION ALL SELECT 2) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE t.k = q.k);
INSERT INTO t VALUES (12);
COMMIT;
SELECT k FROM t ORDER BY k;
-- => *
-- |  k integer
-- |  2
-- |  10
-- |  11
-- |  12
-- |  ; transaction none
