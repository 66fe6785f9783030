-- @title     BEGIN runs everywhere, START TRANSACTION not on SQLite, BEGIN TRANSACTION not on MySQL and MariaDB
-- @id        transactions.begin.spelling
-- @category  transactions
-- @why       a script with START TRANSACTION fails in tests on SQLite, one with BEGIN IMMEDIATE or BEGIN TRANSACTION on MySQL and MariaDB
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/commit.html
-- @see       https://mariadb.com/kb/en/start-transaction/
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @each beginning = BEGIN, BEGIN WORK, BEGIN TRANSACTION, START TRANSACTION, BEGIN IMMEDIATE, BEGIN EXCLUSIVE TRANSACTION, BEGIN READ ONLY, START TRANSACTION READ ONLY, START TRANSACTION READ WRITE, START TRANSACTION WITH CONSISTENT SNAPSHOT, BEGIN ISOLATION LEVEL SERIALIZABLE, START TRANSACTION ISOLATION LEVEL SERIALIZABLE, SAVEPOINT s

CREATE TABLE t (id INTEGER PRIMARY KEY);

-- @step begin
${beginning};
-- => sqlite
-- |  beginning | outcome
-- |  BEGIN | ok; transaction open
-- |  BEGIN WORK | error syntax_error; transaction none
-- |  BEGIN TRANSACTION | ok; transaction open
-- |  START TRANSACTION | error syntax_error; transaction none
-- |  BEGIN IMMEDIATE | ok; transaction open
-- |  BEGIN EXCLUSIVE TRANSACTION | ok; transaction open
-- |  BEGIN READ ONLY | error syntax_error; transaction none
-- |  START TRANSACTION READ ONLY | error syntax_error; transaction none
-- |  START TRANSACTION READ WRITE | error syntax_error; transaction none
-- |  START TRANSACTION WITH CONSISTENT SNAPSHOT | error syntax_error; transaction none
-- |  BEGIN ISOLATION LEVEL SERIALIZABLE | error syntax_error; transaction none
-- |  START TRANSACTION ISOLATION LEVEL SERIALIZABLE | error syntax_error; transaction none
-- |  SAVEPOINT s | ok; transaction open
-- => mariadb, mysql
-- |  beginning | outcome
-- |  BEGIN | ok; transaction open
-- |  BEGIN WORK | ok; transaction open
-- |  BEGIN TRANSACTION | error syntax_error; transaction none
-- |  START TRANSACTION | ok; transaction open
-- |  BEGIN IMMEDIATE | error syntax_error; transaction none
-- |  BEGIN EXCLUSIVE TRANSACTION | error syntax_error; transaction none
-- |  BEGIN READ ONLY | error syntax_error; transaction none
-- |  START TRANSACTION READ ONLY | ok; transaction open
-- |  START TRANSACTION READ WRITE | ok; transaction open
-- |  START TRANSACTION WITH CONSISTENT SNAPSHOT | ok; transaction open
-- |  BEGIN ISOLATION LEVEL SERIALIZABLE | error syntax_error; transaction none
-- |  START TRANSACTION ISOLATION LEVEL SERIALIZABLE | error syntax_error; transaction none
-- |  SAVEPOINT s | ok; transaction none
-- => postgres
-- |  beginning | outcome
-- |  BEGIN | ok; transaction open
-- |  BEGIN WORK | ok; transaction open
-- |  BEGIN TRANSACTION | ok; transaction open
-- |  START TRANSACTION | ok; transaction open
-- |  BEGIN IMMEDIATE | error syntax_error; transaction none
-- |  BEGIN EXCLUSIVE TRANSACTION | error syntax_error; transaction none
-- |  BEGIN READ ONLY | ok; transaction open
-- |  START TRANSACTION READ ONLY | ok; transaction open
-- |  START TRANSACTION READ WRITE | ok; transaction open
-- |  START TRANSACTION WITH CONSISTENT SNAPSHOT | error syntax_error; transaction none
-- |  BEGIN ISOLATION LEVEL SERIALIZABLE | ok; transaction open
-- |  START TRANSACTION ISOLATION LEVEL SERIALIZABLE | ok; transaction open
-- |  SAVEPOINT s | error no_active_sql_transaction; transaction none

-- @step end
ROLLBACK;
-- => sqlite
-- |  beginning | outcome
-- |  BEGIN | ok; transaction none
-- |  BEGIN WORK | error no_active_sql_transaction; transaction none
-- |  BEGIN TRANSACTION | ok; transaction none
-- |  START TRANSACTION | error no_active_sql_transaction; transaction none
-- |  BEGIN IMMEDIATE | ok; transaction none
-- |  BEGIN EXCLUSIVE TRANSACTION | ok; transaction none
-- |  BEGIN READ ONLY | error no_active_sql_transaction; transaction none
-- |  START TRANSACTION READ ONLY | error no_active_sql_transaction; transaction none
-- |  START TRANSACTION READ WRITE | error no_active_sql_transaction; transaction none
-- |  START TRANSACTION WITH CONSISTENT SNAPSHOT | error no_active_sql_transaction; transaction none
-- |  BEGIN ISOLATION LEVEL SERIALIZABLE | error no_active_sql_transaction; transaction none
-- |  START TRANSACTION ISOLATION LEVEL SERIALIZABLE | error no_active_sql_transaction; transaction none
-- |  SAVEPOINT s | ok; transaction none
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  beginning | outcome
-- |  BEGIN | ok; transaction none
-- |  BEGIN WORK | ok; transaction none
-- |  BEGIN TRANSACTION | ok; transaction none
-- |  START TRANSACTION | ok; transaction none
-- |  BEGIN IMMEDIATE | ok; warning no_active_sql_transaction; transaction none
-- |  BEGIN EXCLUSIVE TRANSACTION | ok; warning no_active_sql_transaction; transaction none
-- |  BEGIN READ ONLY | ok; transaction none
-- |  START TRANSACTION READ ONLY | ok; transaction none
-- |  START TRANSACTION READ WRITE | ok; transaction none
-- |  START TRANSACTION WITH CONSISTENT SNAPSHOT | ok; warning no_active_sql_transaction; transaction none
-- |  BEGIN ISOLATION LEVEL SERIALIZABLE | ok; transaction none
-- |  START TRANSACTION ISOLATION LEVEL SERIALIZABLE | ok; transaction none
-- |  SAVEPOINT s | ok; warning no_active_sql_transaction; transaction none

-- What the spelling asks for beyond a transaction is said as each engine says it. SQLite is serializable by itself, and servers lock rows when they are written. A snapshot that no spelling takes begins with the first read.
-- @portable begin
-- @sql sqlite[beginning=(BEGIN IMMEDIATE|BEGIN EXCLUSIVE TRANSACTION)]
BEGIN IMMEDIATE;
-- @sql sqlite[beginning=(BEGIN READ ONLY|START TRANSACTION READ ONLY)]
PRAGMA query_only = ON;
BEGIN;
-- @sql mysql[beginning=(BEGIN READ ONLY|START TRANSACTION READ ONLY)], mariadb[beginning=(BEGIN READ ONLY|START TRANSACTION READ ONLY)]
START TRANSACTION READ ONLY;
-- @sql postgres[beginning=(BEGIN READ ONLY|START TRANSACTION READ ONLY)]
BEGIN READ ONLY;
-- @sql mysql[beginning=(BEGIN ISOLATION LEVEL SERIALIZABLE|START TRANSACTION ISOLATION LEVEL SERIALIZABLE)], mariadb[beginning=(BEGIN ISOLATION LEVEL SERIALIZABLE|START TRANSACTION ISOLATION LEVEL SERIALIZABLE)]
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
BEGIN;
-- @sql postgres[beginning=(BEGIN ISOLATION LEVEL SERIALIZABLE|START TRANSACTION ISOLATION LEVEL SERIALIZABLE)]
BEGIN ISOLATION LEVEL SERIALIZABLE;
-- @sql mysql[beginning=START TRANSACTION WITH CONSISTENT SNAPSHOT], mariadb[beginning=START TRANSACTION WITH CONSISTENT SNAPSHOT]
START TRANSACTION WITH CONSISTENT SNAPSHOT;
SELECT COUNT(*) AS n FROM t;
-- @sql sqlite[beginning=START TRANSACTION WITH CONSISTENT SNAPSHOT]
BEGIN;
SELECT COUNT(*) AS n FROM t;
-- @sql postgres[beginning=START TRANSACTION WITH CONSISTENT SNAPSHOT]
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT COUNT(*) AS n FROM t;
-- @sql *
BEGIN;
-- => *
-- |  beginning | outcome
-- |  BEGIN | ok; transaction open
-- |  BEGIN WORK | ok; transaction open
-- |  BEGIN TRANSACTION | ok; transaction open
-- |  START TRANSACTION | ok; transaction open
-- |  BEGIN IMMEDIATE | ok; transaction open
-- |  BEGIN EXCLUSIVE TRANSACTION | ok; transaction open
-- |  BEGIN READ ONLY | ok; transaction open
-- |  START TRANSACTION READ ONLY | ok; transaction open
-- |  START TRANSACTION READ WRITE | ok; transaction open
-- |  START TRANSACTION WITH CONSISTENT SNAPSHOT | [n integer] (0); transaction open
-- |  BEGIN ISOLATION LEVEL SERIALIZABLE | ok; transaction open
-- |  START TRANSACTION ISOLATION LEVEL SERIALIZABLE | ok; transaction open
-- |  SAVEPOINT s | ok; transaction open

-- What was set for the connection is taken back.
-- @portable end
-- @sql sqlite[beginning=(BEGIN READ ONLY|START TRANSACTION READ ONLY)]
PRAGMA query_only = OFF;
ROLLBACK;
-- @sql *
ROLLBACK;
-- => *
-- |  ok; transaction none
