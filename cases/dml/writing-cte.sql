-- @title     WITH … AS (DELETE … RETURNING) runs on PostgreSQL only
-- @id        dml.cte.writable
-- @category  dml
-- @why       a job that moves rows to an archive in one statement, by WITH and DELETE … RETURNING, parses on PostgreSQL only
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING
-- @see       https://sqlite.org/lang_with.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html

CREATE TABLE t (a INTEGER);
CREATE TABLE archive (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step move
WITH gone AS (DELETE FROM t WHERE a < 3 RETURNING a) INSERT INTO archive SELECT a FROM gone;
-- => sqlite, mariadb, mysql
-- |  error syntax_error; transaction none
-- => postgres
-- |  ok 2 rows; transaction none

-- @step sees-old-rows
WITH added AS (INSERT INTO t VALUES (9) RETURNING a) SELECT COUNT(*) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error; transaction none
-- => postgres
-- |  n integer
-- |  1
-- |  ; transaction none

-- @step count
SELECT (SELECT COUNT(*) FROM t) AS here, (SELECT COUNT(*) FROM archive) AS there;
-- => sqlite, mariadb, mysql
-- |  here integer | there integer
-- |  3            | 0
-- |  ; transaction none
-- => postgres
-- |  here integer | there integer
-- |  2            | 2
-- |  ; transaction none

-- @portable move
DELETE FROM archive;
DELETE FROM t;
INSERT INTO t VALUES (1), (2), (3);
BEGIN;
INSERT INTO archive SELECT a FROM t WHERE a < 3;
DELETE FROM t WHERE a < 3;
COMMIT;
SELECT (SELECT COUNT(*) FROM t) AS here, (SELECT COUNT(*) FROM archive) AS there;
-- => *
-- |  here integer | there integer
-- |  1            | 2
-- |  ; transaction none

-- @portable count
CREATE TABLE source (a INTEGER);
CREATE TABLE target (a INTEGER);
INSERT INTO source VALUES (1), (2), (3);
BEGIN;
INSERT INTO target SELECT a FROM source WHERE a < 3;
DELETE FROM source WHERE a < 3;
INSERT INTO source VALUES (9);
COMMIT;
SELECT (SELECT COUNT(*) FROM source) AS here, (SELECT COUNT(*) FROM target) AS there;
-- => *
-- |  here integer | there integer
-- |  2            | 2
-- |  ; transaction none
