-- @title     ON CONFLICT DO UPDATE runs on SQLite and PostgreSQL and is a syntax error on MySQL and MariaDB
-- @id        dml.upsert.onconflict
-- @category  dml
-- @why       an upsert by ON CONFLICT DO UPDATE passes every test on SQLite and fails at its first call on MySQL and MariaDB
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER, n INTEGER);
INSERT INTO t VALUES (1, 10, 100);

-- @step update
INSERT INTO t VALUES (1, 20, 200) ON CONFLICT (k) DO UPDATE SET v = excluded.v;
-- => sqlite, postgres
-- |  ok 1 row; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

-- @step insert
INSERT INTO t VALUES (2, 30, 300) ON CONFLICT (k) DO UPDATE SET v = excluded.v;
-- => sqlite, postgres
-- |  ok 1 row; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

-- @step condition-false
INSERT INTO t VALUES (1, 5, 0) ON CONFLICT (k) DO UPDATE SET v = excluded.v WHERE t.v < excluded.v;
-- => sqlite, postgres
-- |  ok 0 rows; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

-- @step condition-true
INSERT INTO t VALUES (1, 50, 0) ON CONFLICT (k) DO UPDATE SET v = excluded.v, n = t.n + 1 WHERE t.v < excluded.v;
-- => sqlite, postgres
-- |  ok 1 row; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

-- @step unqualified
INSERT INTO t VALUES (1, 60, 0) ON CONFLICT (k) DO UPDATE SET v = v + 1;
-- => sqlite
-- |  ok 1 row; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none
-- => postgres
-- |  error ambiguous_column; transaction none

-- @step read
SELECT k, v, n FROM t ORDER BY k;
-- => sqlite
-- |  k integer | v integer | n integer
-- |  1         | 51        | 101
-- |  2         | 30        | 300
-- |  ; transaction none
-- => mariadb, mysql
-- |  k integer | v integer | n integer
-- |  1         | 10        | 100
-- |  ; transaction none
-- => postgres
-- |  k integer | v integer | n integer
-- |  1         | 50        | 101
-- |  2         | 30        | 300
-- |  ; transaction none

-- Two statements in one transaction; the INSERT does nothing where the row is there. Beside a second session they need the unique key, and a retry for the one that comes second.
-- @portable update
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO u VALUES (1, 10);
BEGIN;
UPDATE u SET v = 20 WHERE k = 1;
INSERT INTO u SELECT 1, 20 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE k = 1);
COMMIT;
SELECT k, v FROM u;
-- => *
-- |  k integer | v integer
-- |  1         | 20
-- |  ; transaction none

-- All five one after the other; the last three meet the row, so that their INSERTs are left out.
-- @portable read
CREATE TABLE w (k INTEGER PRIMARY KEY, v INTEGER, n INTEGER);
INSERT INTO w VALUES (1, 10, 100);
UPDATE w SET v = 20 WHERE k = 1;
INSERT INTO w SELECT 1, 20, 200 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 1);
UPDATE w SET v = 30 WHERE k = 2;
INSERT INTO w SELECT 2, 30, 300 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 2);
UPDATE w SET v = 5 WHERE k = 1 AND v < 5;
UPDATE w SET v = 50, n = n + 1 WHERE k = 1 AND v < 50;
UPDATE w SET v = v + 1 WHERE k = 1;
SELECT k, v, n FROM w ORDER BY k;
-- => *
-- |  k integer | v integer | n integer
-- |  1         | 51        | 101
-- |  2         | 30        | 300
-- |  ; transaction none
