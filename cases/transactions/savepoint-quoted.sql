-- @title     SAVEPOINT takes a name in double quotes on SQLite and PostgreSQL, in backticks on SQLite, MySQL and MariaDB
-- @id        transactions.savepoint.quoted
-- @category  transactions
-- @why       a framework that quotes the savepoint's name as it quotes tables fails on the next engine, and on PostgreSQL the transaction is lost as well
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://mariadb.com/kb/en/savepoint/

CREATE TABLE t (a INTEGER);

BEGIN;
INSERT INTO t VALUES (1);
-- @step double-quotes
SAVEPOINT "s a";
-- => sqlite, postgres, mysql:ansi
-- |  ok; transaction open
-- => mysql, mariadb
-- |  error syntax_error; transaction open

INSERT INTO t VALUES (2);
-- @step back-to-double-quotes
-- @after double-quotes
ROLLBACK TO SAVEPOINT "s a";
-- => *
-- |  ok; transaction open

-- @step backticks
SAVEPOINT `s b`;
-- => sqlite, mysql, mariadb
-- |  ok; transaction open
-- => postgres
-- |  error syntax_error; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite, mysql:ansi
-- |  a integer
-- |  1
-- |  ; transaction none
-- => postgres
-- |  a integer
-- |  ; transaction none
-- => mysql, mariadb
-- |  a integer
-- |  1
-- |  2
-- |  ; transaction none

-- A plain word needs no quotes.
-- @portable read
DELETE FROM t;
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT s_a;
INSERT INTO t VALUES (2);
ROLLBACK TO SAVEPOINT s_a;
COMMIT;
SELECT a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  ; transaction none
