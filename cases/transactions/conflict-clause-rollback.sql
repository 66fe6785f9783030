-- @title     INSERT OR ROLLBACK ends the transaction on SQLite and is a syntax error elsewhere
-- @id        transactions.error.conflict-clause
-- @category  transactions
-- @why       an import by INSERT OR ROLLBACK loses all its rows at the first duplicate; OR FAIL keeps those before it
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @each clause = INSERT, INSERT OR ABORT, INSERT OR FAIL, INSERT OR IGNORE, INSERT OR ROLLBACK, INSERT OR REPLACE, INSERT IGNORE, REPLACE

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (2);
BEGIN;
INSERT INTO t VALUES (1);

-- @step insert
${clause} INTO t VALUES (5), (2), (6);
-- => sqlite
-- |  clause             | outcome
-- |  INSERT             | error unique_violation; transaction open
-- |  INSERT OR ABORT    | error unique_violation; transaction open
-- |  INSERT OR FAIL     | error unique_violation; transaction open
-- |  INSERT OR IGNORE   | ok 2 rows; transaction open
-- |  INSERT OR ROLLBACK | error unique_violation; transaction none
-- |  INSERT OR REPLACE  | ok 3 rows; transaction open
-- |  INSERT IGNORE      | error syntax_error; transaction open
-- |  REPLACE            | ok 3 rows; transaction open
-- => mariadb, mysql
-- |  clause             | outcome
-- |  INSERT             | error unique_violation; transaction open
-- |  INSERT OR ABORT    | error syntax_error; transaction open
-- |  INSERT OR FAIL     | error syntax_error; transaction open
-- |  INSERT OR IGNORE   | error syntax_error; transaction open
-- |  INSERT OR ROLLBACK | error syntax_error; transaction open
-- |  INSERT OR REPLACE  | error syntax_error; transaction open
-- |  INSERT IGNORE      | ok 2 rows; warning unique_violation; transaction open
-- |  REPLACE            | ok 3 rows; transaction open
-- => postgres
-- |  clause             | outcome
-- |  INSERT             | error unique_violation; transaction aborted
-- |  INSERT OR ABORT    | error syntax_error; transaction aborted
-- |  INSERT OR FAIL     | error syntax_error; transaction aborted
-- |  INSERT OR IGNORE   | error syntax_error; transaction aborted
-- |  INSERT OR ROLLBACK | error syntax_error; transaction aborted
-- |  INSERT OR REPLACE  | error syntax_error; transaction aborted
-- |  INSERT IGNORE      | error syntax_error; transaction aborted
-- |  REPLACE            | error syntax_error; transaction aborted

-- @step commit
COMMIT;
-- => sqlite
-- |  clause             | outcome
-- |  INSERT             | ok; transaction none
-- |  INSERT OR ABORT    | ok; transaction none
-- |  INSERT OR FAIL     | ok; transaction none
-- |  INSERT OR IGNORE   | ok; transaction none
-- |  INSERT OR ROLLBACK | error no_active_sql_transaction; transaction none
-- |  INSERT OR REPLACE  | ok; transaction none
-- |  INSERT IGNORE      | ok; transaction none
-- |  REPLACE            | ok; transaction none
-- => mariadb, postgres, mysql
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => sqlite
-- |  clause             | outcome
-- |  INSERT             | [id integer] (1) (2); transaction none
-- |  INSERT OR ABORT    | [id integer] (1) (2); transaction none
-- |  INSERT OR FAIL     | [id integer] (1) (2) (5); transaction none
-- |  INSERT OR IGNORE   | [id integer] (1) (2) (5) (6); transaction none
-- |  INSERT OR ROLLBACK | [id integer] (2); transaction none
-- |  INSERT OR REPLACE  | [id integer] (1) (2) (5) (6); transaction none
-- |  INSERT IGNORE      | [id integer] (1) (2); transaction none
-- |  REPLACE            | [id integer] (1) (2) (5) (6); transaction none
-- => mariadb, mysql
-- |  clause             | outcome
-- |  INSERT             | [id integer] (1) (2); transaction none
-- |  INSERT OR ABORT    | [id integer] (1) (2); transaction none
-- |  INSERT OR FAIL     | [id integer] (1) (2); transaction none
-- |  INSERT OR IGNORE   | [id integer] (1) (2); transaction none
-- |  INSERT OR ROLLBACK | [id integer] (1) (2); transaction none
-- |  INSERT OR REPLACE  | [id integer] (1) (2); transaction none
-- |  INSERT IGNORE      | [id integer] (1) (2) (5) (6); transaction none
-- |  REPLACE            | [id integer] (1) (2) (5) (6); transaction none
-- => postgres
-- |  id integer
-- |  2
-- |  ; transaction none

-- Who looks first which rows are there meets no error: all or none, those before the known one, a rollback, or the new ones.
-- Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable kept
-- @sql *[clause=(INSERT|INSERT OR ABORT)]
CREATE TABLE u (id INTEGER PRIMARY KEY);
INSERT INTO u VALUES (2);
BEGIN;
INSERT INTO u VALUES (1);
INSERT INTO u SELECT x.v FROM (SELECT 5 AS v UNION ALL SELECT 2 UNION ALL SELECT 6) x WHERE NOT EXISTS (SELECT 1 FROM u WHERE id IN (5, 2, 6));
COMMIT;
SELECT id FROM u ORDER BY id;
-- @sql *[clause=INSERT OR FAIL]
CREATE TABLE u (id INTEGER PRIMARY KEY);
INSERT INTO u VALUES (2);
BEGIN;
INSERT INTO u VALUES (1);
INSERT INTO u VALUES (5);
COMMIT;
SELECT id FROM u ORDER BY id;
-- @sql *[clause=INSERT OR ROLLBACK]
CREATE TABLE u (id INTEGER PRIMARY KEY);
INSERT INTO u VALUES (2);
BEGIN;
INSERT INTO u VALUES (1);
ROLLBACK;
SELECT id FROM u ORDER BY id;
-- @sql *
CREATE TABLE u (id INTEGER PRIMARY KEY);
INSERT INTO u VALUES (2);
BEGIN;
INSERT INTO u VALUES (1);
INSERT INTO u SELECT x.v FROM (SELECT 5 AS v UNION ALL SELECT 2 UNION ALL SELECT 6) x WHERE x.v NOT IN (SELECT id FROM u);
COMMIT;
SELECT id FROM u ORDER BY id;
-- => *
-- |  clause             | outcome
-- |  INSERT             | [id integer] (1) (2); transaction none
-- |  INSERT OR ABORT    | [id integer] (1) (2); transaction none
-- |  INSERT OR FAIL     | [id integer] (1) (2) (5); transaction none
-- |  INSERT OR IGNORE   | [id integer] (1) (2) (5) (6); transaction none
-- |  INSERT OR ROLLBACK | [id integer] (2); transaction none
-- |  INSERT OR REPLACE  | [id integer] (1) (2) (5) (6); transaction none
-- |  INSERT IGNORE      | [id integer] (1) (2) (5) (6); transaction none
-- |  REPLACE            | [id integer] (1) (2) (5) (6); transaction none
