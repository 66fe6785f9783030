-- @title     What is left of a transaction after each kind of error
-- @id        errors.transaction.kinds
-- @category  errors
-- @why       on PostgreSQL even a misspelt word ends the transaction; SQLite and MySQL go on after all of these
-- @see       https://www.postgresql.org/docs/current/tutorial-transactions.html
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @each statement = INSERT INTO t VALUES (1), INSERT INTO t VALUES (NULL), SELEC 1, SELECT * FROM nosuch, SELECT nosuch FROM t, SELECT nosuch(1), INSERT INTO t VALUES (-5), ROLLBACK TO SAVEPOINT nosuch, SELECT (SELECT 1 UNION ALL SELECT 2)

CREATE TABLE t (a INTEGER NOT NULL UNIQUE CHECK (a > 0));
BEGIN;
INSERT INTO t VALUES (1);

-- @step fail
${statement};
-- => sqlite
-- |  statement                            | outcome
-- |  INSERT INTO t VALUES (1)             | error unique_violation; transaction open
-- |  INSERT INTO t VALUES (NULL)          | error not_null_violation; transaction open
-- |  SELEC 1                              | error syntax_error; transaction open
-- |  SELECT * FROM nosuch                 | error undefined_table; transaction open
-- |  SELECT nosuch FROM t                 | error undefined_column; transaction open
-- |  SELECT nosuch(1)                     | error undefined_function; transaction open
-- |  INSERT INTO t VALUES (-5)            | error check_violation; transaction open
-- |  ROLLBACK TO SAVEPOINT nosuch         | error unknown_savepoint; transaction open
-- |  SELECT (SELECT 1 UNION ALL SELECT 2) | ["(SELECT 1 UNION ALL SELECT 2)" integer] (1); transaction open
-- => mariadb, mysql
-- |  statement                            | outcome
-- |  INSERT INTO t VALUES (1)             | error unique_violation; transaction open
-- |  INSERT INTO t VALUES (NULL)          | error not_null_violation; transaction open
-- |  SELEC 1                              | error syntax_error; transaction open
-- |  SELECT * FROM nosuch                 | error undefined_table; transaction open
-- |  SELECT nosuch FROM t                 | error undefined_column; transaction open
-- |  SELECT nosuch(1)                     | error undefined_function; transaction open
-- |  INSERT INTO t VALUES (-5)            | error check_violation; transaction open
-- |  ROLLBACK TO SAVEPOINT nosuch         | error unknown_savepoint; transaction open
-- |  SELECT (SELECT 1 UNION ALL SELECT 2) | error cardinality_violation; transaction open
-- => postgres
-- |  statement                            | outcome
-- |  INSERT INTO t VALUES (1)             | error unique_violation; transaction aborted
-- |  INSERT INTO t VALUES (NULL)          | error not_null_violation; transaction aborted
-- |  SELEC 1                              | error syntax_error; transaction aborted
-- |  SELECT * FROM nosuch                 | error undefined_table; transaction aborted
-- |  SELECT nosuch FROM t                 | error undefined_column; transaction aborted
-- |  SELECT nosuch(1)                     | error undefined_function; transaction aborted
-- |  INSERT INTO t VALUES (-5)            | error check_violation; transaction aborted
-- |  ROLLBACK TO SAVEPOINT nosuch         | error unknown_savepoint; transaction aborted
-- |  SELECT (SELECT 1 UNION ALL SELECT 2) | error cardinality_violation; transaction aborted

-- @step go-on
INSERT INTO t VALUES (2);
-- => sqlite, mariadb, mysql
-- |  ok 1 row; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT COUNT(*) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  2
-- |  ; transaction none
-- => postgres
-- |  n integer
-- |  0
-- |  ; transaction none
