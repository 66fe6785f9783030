-- @title     COMMIT or ROLLBACK without a transaction fails on SQLite only, ROLLBACK TO SAVEPOINT on every engine
-- @id        transactions.commit.outside
-- @category  transactions
-- @why       clean-up code that says ROLLBACK or COMMIT twice fails in tests on SQLite only; PostgreSQL warns, MySQL and MariaDB say nothing
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/commit.html
-- @see       https://www.postgresql.org/docs/current/sql-commit.html
-- @each statement = COMMIT, ROLLBACK, COMMIT AND CHAIN, RELEASE SAVEPOINT s, ROLLBACK TO SAVEPOINT s

-- @step end
${statement};
-- => sqlite
-- |  statement               | outcome
-- |  COMMIT                  | error no_active_sql_transaction; transaction none
-- |  ROLLBACK                | error no_active_sql_transaction; transaction none
-- |  COMMIT AND CHAIN        | error syntax_error; transaction none
-- |  RELEASE SAVEPOINT s     | error unknown_savepoint; transaction none
-- |  ROLLBACK TO SAVEPOINT s | error unknown_savepoint; transaction none
-- => mariadb, mysql
-- |  statement               | outcome
-- |  COMMIT                  | ok; transaction none
-- |  ROLLBACK                | ok; transaction none
-- |  COMMIT AND CHAIN        | ok; transaction open
-- |  RELEASE SAVEPOINT s     | error unknown_savepoint; transaction none
-- |  ROLLBACK TO SAVEPOINT s | error unknown_savepoint; transaction none
-- => postgres
-- |  statement               | outcome
-- |  COMMIT                  | ok; warning no_active_sql_transaction; transaction none
-- |  ROLLBACK                | ok; warning no_active_sql_transaction; transaction none
-- |  COMMIT AND CHAIN        | error no_active_sql_transaction; transaction none
-- |  RELEASE SAVEPOINT s     | error no_active_sql_transaction; transaction none
-- |  ROLLBACK TO SAVEPOINT s | error no_active_sql_transaction; transaction none

-- Within a transaction, and with the savepoint, they run everywhere.
-- @portable end
-- @sql *[statement=(COMMIT|ROLLBACK)]
BEGIN;
${statement};
-- @sql *[statement=COMMIT AND CHAIN]
BEGIN;
COMMIT;
BEGIN;
-- @sql *[statement=(RELEASE SAVEPOINT s|ROLLBACK TO SAVEPOINT s)]
BEGIN;
SAVEPOINT s;
${statement};
-- => *
-- |  statement               | outcome
-- |  COMMIT                  | ok; transaction none
-- |  ROLLBACK                | ok; transaction none
-- |  COMMIT AND CHAIN        | ok; transaction open
-- |  RELEASE SAVEPOINT s     | ok; transaction open
-- |  ROLLBACK TO SAVEPOINT s | ok; transaction open
