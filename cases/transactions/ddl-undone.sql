-- @title     ROLLBACK undoes CREATE TABLE and DROP TABLE on SQLite and PostgreSQL, not on MySQL and MariaDB
-- @id        transactions.ddl.left
-- @category  transactions
-- @why       a migration that rolls back leaves its new table with its rows on MySQL and MariaDB, and the dropped one is gone
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/lang_transaction.html

CREATE TABLE old (a INTEGER);
INSERT INTO old VALUES (1);

BEGIN;
CREATE TABLE fresh (a INTEGER);
INSERT INTO fresh VALUES (2);
DROP TABLE old;
ALTER TABLE fresh ADD COLUMN b INTEGER;

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step fresh
SELECT * FROM fresh;
-- => sqlite, postgres
-- |  error undefined_table; transaction none
-- => mariadb, mysql
-- |  a integer | b integer
-- |  2         | NULL
-- |  ; transaction none

-- @step old
SELECT a FROM old;
-- => sqlite, postgres
-- |  a integer
-- |  1
-- |  ; transaction none
-- => mariadb, mysql
-- |  error undefined_table; transaction none

-- The schema is changed before the transaction, which then changes rows only.
-- @portable fresh
CREATE TABLE later (a INTEGER, b INTEGER);
BEGIN;
INSERT INTO later VALUES (2, NULL);
ROLLBACK;
SELECT * FROM later;
-- => *
-- |  a integer | b integer
-- |  ; transaction none
