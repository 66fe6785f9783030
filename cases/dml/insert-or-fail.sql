-- @title     INSERT OR FAIL keeps the rows before the one that fails, and is read by SQLite only
-- @id        dml.insert.orfail
-- @category  dml
-- @why       SQLite's OR FAIL keeps half a statement and OR ROLLBACK ends the transaction; no other engine has them
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @each word = ABORT, FAIL, ROLLBACK, IGNORE, REPLACE

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (2, 0);

BEGIN;
-- @step before
INSERT INTO t VALUES (10, 0);
-- => *
-- |  ok 1 row; transaction open

-- @step insert
INSERT OR ${word} INTO t VALUES (1, 1), (2, 1), (3, 1);
-- => sqlite
-- |  word     | outcome
-- |  ABORT    | error unique_violation; transaction open
-- |  FAIL     | error unique_violation; transaction open
-- |  ROLLBACK | error unique_violation; transaction none
-- |  IGNORE   | ok 2 rows; transaction open
-- |  REPLACE  | ok 3 rows; transaction open
-- => mariadb, mysql
-- |  error syntax_error; transaction open
-- => postgres
-- |  error syntax_error; transaction aborted

-- @step commit
COMMIT;
-- => sqlite
-- |  word     | outcome
-- |  ABORT    | ok; transaction none
-- |  FAIL     | ok; transaction none
-- |  ROLLBACK | error no_active_sql_transaction; transaction none
-- |  IGNORE   | ok; transaction none
-- |  REPLACE  | ok; transaction none
-- => mariadb, postgres, mysql
-- |  ok; transaction none

-- @step read
SELECT k, v FROM t ORDER BY k;
-- => sqlite
-- |  word     | outcome
-- |  ABORT    | [k integer, v integer] (2, 0) (10, 0); transaction none
-- |  FAIL     | [k integer, v integer] (1, 1) (2, 0) (10, 0); transaction none
-- |  ROLLBACK | [k integer, v integer] (2, 0); transaction none
-- |  IGNORE   | [k integer, v integer] (1, 1) (2, 0) (3, 1) (10, 0); transaction none
-- |  REPLACE  | [k integer, v integer] (1, 1) (2, 1) (3, 1) (10, 0); transaction none
-- => mariadb, mysql
-- |  k integer | v integer
-- |  2         | 0
-- |  10        | 0
-- |  ; transaction none
-- => postgres
-- |  k integer | v integer
-- |  2         | 0
-- |  ; transaction none

-- Who looks first which keys are there meets no error: all or none, those before the first that is there, nothing at all, those that are missing, or in
-- place of those that are there. Beside a second session the key has to be unique, and a retry for the one that comes second.
-- @portable read
-- @sql *[word=ABORT]
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE offered (k INTEGER, v INTEGER);
INSERT INTO u VALUES (2, 0);
INSERT INTO offered VALUES (1, 1), (2, 1), (3, 1);
BEGIN;
INSERT INTO u VALUES (10, 0);
INSERT INTO u SELECT k, v FROM offered WHERE NOT EXISTS (SELECT 1 FROM u x WHERE x.k IN (SELECT k FROM offered));
COMMIT;
SELECT k, v FROM u ORDER BY k;
-- @sql *[word=FAIL]
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE offered (k INTEGER, v INTEGER);
INSERT INTO u VALUES (2, 0);
INSERT INTO offered VALUES (1, 1), (2, 1), (3, 1);
BEGIN;
INSERT INTO u VALUES (10, 0);
INSERT INTO u SELECT k, v FROM offered o WHERE NOT EXISTS (SELECT 1 FROM u x WHERE x.k <= o.k AND x.k IN (SELECT k FROM offered));
COMMIT;
SELECT k, v FROM u ORDER BY k;
-- @sql *[word=ROLLBACK]
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE offered (k INTEGER, v INTEGER);
INSERT INTO u VALUES (2, 0);
INSERT INTO offered VALUES (1, 1), (2, 1), (3, 1);
BEGIN;
INSERT INTO u VALUES (10, 0);
SELECT COUNT(*) AS there FROM u WHERE k IN (SELECT k FROM offered);
ROLLBACK;
SELECT k, v FROM u ORDER BY k;
-- @sql *[word=IGNORE]
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE offered (k INTEGER, v INTEGER);
INSERT INTO u VALUES (2, 0);
INSERT INTO offered VALUES (1, 1), (2, 1), (3, 1);
BEGIN;
INSERT INTO u VALUES (10, 0);
INSERT INTO u SELECT k, v FROM offered WHERE k NOT IN (SELECT k FROM u);
COMMIT;
SELECT k, v FROM u ORDER BY k;
-- @sql *[word=REPLACE]
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE offered (k INTEGER, v INTEGER);
INSERT INTO u VALUES (2, 0);
INSERT INTO offered VALUES (1, 1), (2, 1), (3, 1);
BEGIN;
INSERT INTO u VALUES (10, 0);
DELETE FROM u WHERE k IN (SELECT k FROM offered);
INSERT INTO u SELECT k, v FROM offered;
COMMIT;
SELECT k, v FROM u ORDER BY k;
-- => *
-- |  word     | outcome
-- |  ABORT    | [k integer, v integer] (2, 0) (10, 0); transaction none
-- |  FAIL     | [k integer, v integer] (1, 1) (2, 0) (10, 0); transaction none
-- |  ROLLBACK | [k integer, v integer] (2, 0); transaction none
-- |  IGNORE   | [k integer, v integer] (1, 1) (2, 0) (3, 1) (10, 0); transaction none
-- |  REPLACE  | [k integer, v integer] (1, 1) (2, 1) (3, 1) (10, 0); transaction none
