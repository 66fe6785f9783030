-- @title     A multi-row INSERT of which one row fails keeps none of them on any engine, but for SQLite's OR FAIL
-- @id        errors.atomic.insert
-- @category  errors
-- @why       a batch with one bad row stores nothing, unless OR FAIL, IGNORE or non-strict mode keep a part; PostgreSQL loses the transaction too
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://mariadb.com/kb/en/insert-ignore/

CREATE TABLE t (a INTEGER NOT NULL);
CREATE TABLE k (a INTEGER PRIMARY KEY);
INSERT INTO k VALUES (2);

-- @step insert
INSERT INTO t VALUES (1), (NULL), (3);
-- => mysql:non-strict
-- |  ok 3 rows; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step kept
SELECT a FROM t ORDER BY a;
-- => mysql:non-strict
-- |  a integer
-- |  0
-- |  1
-- |  3
-- => *
-- |  a integer

-- @step select
INSERT INTO t SELECT 1 UNION ALL SELECT NULL UNION ALL SELECT 3;
-- => mysql:non-strict
-- |  ok 3 rows; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step kept-of-select
SELECT a FROM t ORDER BY a;
-- => mysql:non-strict
-- |  a integer
-- |  0
-- |  0
-- |  1
-- |  1
-- |  3
-- |  3
-- => *
-- |  a integer

-- @step partial
-- @sql sqlite
INSERT OR FAIL INTO t VALUES (1), (NULL), (3);
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (1), (NULL), (3);
-- @sql postgres none
-- => sqlite
-- |  error not_null_violation
-- => mariadb, mysql
-- |  ok 3 rows; warning not_null_violation

-- @step kept-of-partial
SELECT a FROM t ORDER BY a;
-- => sqlite
-- |  a integer
-- |  1
-- => mariadb, mysql
-- |  a integer
-- |  0
-- |  1
-- |  3
-- => mysql:non-strict
-- |  a integer
-- |  0
-- |  0
-- |  0
-- |  1
-- |  1
-- |  1
-- |  3
-- |  3
-- |  3
-- => postgres
-- |  a integer

-- @step non-strict
-- @sql mysql, mariadb
SET SESSION sql_mode = '';
INSERT INTO t VALUES (11), (NULL), (13);
-- @sql sqlite, postgres none
-- => *
-- |  ok 3 rows; warning not_null_violation

-- @step kept-of-non-strict
SELECT a FROM t WHERE a > 10 OR a = 0 ORDER BY a;
-- => sqlite, postgres
-- |  a integer
-- => mariadb, mysql
-- |  a integer
-- |  0
-- |  0
-- |  11
-- |  13
-- => mysql:non-strict
-- |  a integer
-- |  0
-- |  0
-- |  0
-- |  0
-- |  11
-- |  13

-- @step key
INSERT INTO k VALUES (1), (2), (3);
-- => *
-- |  error unique_violation; transaction none

-- @step kept-of-key
SELECT a FROM k ORDER BY a;
-- => *
-- |  a integer
-- |  2
-- |  ; transaction none

-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @step before
INSERT INTO k VALUES (10);
-- => *
-- |  ok 1 row; transaction open

-- @step in-transaction
INSERT INTO k VALUES (11), (2), (13);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step after
INSERT INTO k VALUES (12);
-- => sqlite, mariadb, mysql
-- |  ok 1 row; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept-of-transaction
SELECT a FROM k ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  2
-- |  10
-- |  12
-- |  ; transaction none
-- => postgres
-- |  a integer
-- |  2
-- |  ; transaction none

-- The keys that are there already are left out by the statement itself.
-- Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable kept-of-transaction
DELETE FROM k;
INSERT INTO k VALUES (2);
BEGIN;
INSERT INTO k VALUES (10);
INSERT INTO k SELECT a FROM (SELECT 11 AS a UNION ALL SELECT 2 UNION ALL SELECT 13) q WHERE NOT EXISTS (SELECT 1 FROM k WHERE k.a = q.a);
INSERT INTO k VALUES (12);
COMMIT;
SELECT a FROM k ORDER BY a;
-- => *
-- |  a integer
-- |  2
-- |  10
-- |  11
-- |  12
-- |  13
-- |  ; transaction none

-- @portable kept-of-partial
CREATE TABLE u (a INTEGER NOT NULL);
INSERT INTO u SELECT a FROM (SELECT 1 AS a UNION ALL SELECT NULL UNION ALL SELECT 3) q WHERE a IS NOT NULL;
SELECT a FROM u ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  3
