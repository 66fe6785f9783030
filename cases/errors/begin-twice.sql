-- @title     BEGIN within a transaction
-- @id        errors.transaction.twice
-- @category  errors
-- @why       MySQL and MariaDB commit what was open without a word, SQLite fails, PostgreSQL warns and goes on
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://www.postgresql.org/docs/current/sql-begin.html

CREATE TABLE t (a INTEGER);
BEGIN;
INSERT INTO t VALUES (1);

-- @step begin
BEGIN;
-- => sqlite
-- |  error active_sql_transaction; transaction open
-- => mariadb, mysql
-- |  ok; transaction open
-- => postgres
-- |  ok; warning active_sql_transaction; transaction open

-- @step insert
INSERT INTO t VALUES (2);
-- => *
-- |  ok 1 row; transaction open

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT a FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer
-- |  ; transaction none
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  ; transaction none

-- @portable kept
CREATE TABLE u (a INTEGER);
BEGIN;
INSERT INTO u VALUES (1);
SAVEPOINT inner_part;
INSERT INTO u VALUES (2);
ROLLBACK TO SAVEPOINT inner_part;
ROLLBACK;
SELECT a FROM u ORDER BY a;
-- => *
-- |  a integer
-- |  ; transaction none
