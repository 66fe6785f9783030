-- @title     LOCK TABLE without a mode makes even readers wait on PostgreSQL, and is no statement elsewhere
-- @id        locking.lock-table-without-mode
-- @category  locking
-- @why       without a mode it is the strongest, ACCESS EXCLUSIVE: a job that means to keep writers out stops every page
-- @see       https://www.postgresql.org/docs/current/sql-lock.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/lock-tables.html
-- @see       https://mariadb.com/kb/en/lock-tables/
-- @see       https://www.sqlite.org/lang_transaction.html

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step lock
LOCK TABLE account;
-- => sqlite, mysql, mariadb
-- |  error syntax_error; transaction open
-- => postgres
-- |  ok; transaction open

-- @session B
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => sqlite, mysql, mariadb
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => postgres
-- |  blocked by A.lock until A.commit, then
-- |  balance integer
-- |  100
-- |  ; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
