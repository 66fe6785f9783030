-- @title     ROLLBACK TO an unknown SAVEPOINT fails everywhere and aborts the transaction on PostgreSQL only
-- @id        transactions.savepoint.unknown
-- @category  transactions
-- @why       a savepoint misspelt in an error handler loses the whole transaction on PostgreSQL; elsewhere the statement alone fails
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://www.postgresql.org/docs/current/sql-rollback-to.html
-- @each statement = ROLLBACK TO SAVEPOINT nope, RELEASE SAVEPOINT nope, ROLLBACK TO nope, RELEASE nope, ROLLBACK TO SAVEPOINT SP, ROLLBACK TRANSACTION TO SAVEPOINT sp, ROLLBACK WORK TO sp

CREATE TABLE t (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT sp;
INSERT INTO t VALUES (2);

-- @step statement
${statement};
-- => sqlite
-- |  statement                            | outcome
-- |  ROLLBACK TO SAVEPOINT nope           | error unknown_savepoint; transaction open
-- |  RELEASE SAVEPOINT nope               | error unknown_savepoint; transaction open
-- |  ROLLBACK TO nope                     | error unknown_savepoint; transaction open
-- |  RELEASE nope                         | error unknown_savepoint; transaction open
-- |  ROLLBACK TO SAVEPOINT SP             | ok; transaction open
-- |  ROLLBACK TRANSACTION TO SAVEPOINT sp | ok; transaction open
-- |  ROLLBACK WORK TO sp                  | error syntax_error; transaction open
-- => mariadb, mysql
-- |  statement                            | outcome
-- |  ROLLBACK TO SAVEPOINT nope           | error unknown_savepoint; transaction open
-- |  RELEASE SAVEPOINT nope               | error unknown_savepoint; transaction open
-- |  ROLLBACK TO nope                     | error unknown_savepoint; transaction open
-- |  RELEASE nope                         | error syntax_error; transaction open
-- |  ROLLBACK TO SAVEPOINT SP             | ok; transaction open
-- |  ROLLBACK TRANSACTION TO SAVEPOINT sp | error syntax_error; transaction open
-- |  ROLLBACK WORK TO sp                  | ok; transaction open
-- => postgres
-- |  statement                            | outcome
-- |  ROLLBACK TO SAVEPOINT nope           | error unknown_savepoint; transaction aborted
-- |  RELEASE SAVEPOINT nope               | error unknown_savepoint; transaction aborted
-- |  ROLLBACK TO nope                     | error unknown_savepoint; transaction aborted
-- |  RELEASE nope                         | error unknown_savepoint; transaction aborted
-- |  ROLLBACK TO SAVEPOINT SP             | ok; transaction open
-- |  ROLLBACK TRANSACTION TO SAVEPOINT sp | ok; transaction open
-- |  ROLLBACK WORK TO sp                  | ok; transaction open

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => sqlite
-- |  statement                            | outcome
-- |  ROLLBACK TO SAVEPOINT nope           | [id integer] (1) (2); transaction none
-- |  RELEASE SAVEPOINT nope               | [id integer] (1) (2); transaction none
-- |  ROLLBACK TO nope                     | [id integer] (1) (2); transaction none
-- |  RELEASE nope                         | [id integer] (1) (2); transaction none
-- |  ROLLBACK TO SAVEPOINT SP             | [id integer] (1); transaction none
-- |  ROLLBACK TRANSACTION TO SAVEPOINT sp | [id integer] (1); transaction none
-- |  ROLLBACK WORK TO sp                  | [id integer] (1) (2); transaction none
-- => mariadb, mysql
-- |  statement                            | outcome
-- |  ROLLBACK TO SAVEPOINT nope           | [id integer] (1) (2); transaction none
-- |  RELEASE SAVEPOINT nope               | [id integer] (1) (2); transaction none
-- |  ROLLBACK TO nope                     | [id integer] (1) (2); transaction none
-- |  RELEASE nope                         | [id integer] (1) (2); transaction none
-- |  ROLLBACK TO SAVEPOINT SP             | [id integer] (1); transaction none
-- |  ROLLBACK TRANSACTION TO SAVEPOINT sp | [id integer] (1) (2); transaction none
-- |  ROLLBACK WORK TO sp                  | [id integer] (1); transaction none
-- => postgres
-- |  statement                            | outcome
-- |  ROLLBACK TO SAVEPOINT nope           | [id integer]; transaction none
-- |  RELEASE SAVEPOINT nope               | [id integer]; transaction none
-- |  ROLLBACK TO nope                     | [id integer]; transaction none
-- |  RELEASE nope                         | [id integer]; transaction none
-- |  ROLLBACK TO SAVEPOINT SP             | [id integer] (1); transaction none
-- |  ROLLBACK TRANSACTION TO SAVEPOINT sp | [id integer] (1); transaction none
-- |  ROLLBACK WORK TO sp                  | [id integer] (1); transaction none

-- The right name, in the spelling that all know.
-- @portable kept
-- @sql *[statement=(RELEASE SAVEPOINT nope|RELEASE nope)]
CREATE TABLE u (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO u VALUES (1);
SAVEPOINT sp;
INSERT INTO u VALUES (2);
RELEASE SAVEPOINT sp;
COMMIT;
SELECT id FROM u ORDER BY id;
-- @sql *
CREATE TABLE u (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO u VALUES (1);
SAVEPOINT sp;
INSERT INTO u VALUES (2);
ROLLBACK TO SAVEPOINT sp;
COMMIT;
SELECT id FROM u ORDER BY id;
-- => *
-- |  statement                            | outcome
-- |  ROLLBACK TO SAVEPOINT nope           | [id integer] (1); transaction none
-- |  RELEASE SAVEPOINT nope               | [id integer] (1) (2); transaction none
-- |  ROLLBACK TO nope                     | [id integer] (1); transaction none
-- |  RELEASE nope                         | [id integer] (1) (2); transaction none
-- |  ROLLBACK TO SAVEPOINT SP             | [id integer] (1); transaction none
-- |  ROLLBACK TRANSACTION TO SAVEPOINT sp | [id integer] (1); transaction none
-- |  ROLLBACK WORK TO sp                  | [id integer] (1); transaction none
