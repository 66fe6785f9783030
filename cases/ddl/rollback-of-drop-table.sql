-- @title     DROP TABLE cannot be rolled back on MySQL and MariaDB
-- @id        ddl.transaction.drop
-- @category  ddl
-- @why       a migration that drops a table, fails and rolls back has lost the data on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://www.postgresql.org/docs/current/sql-droptable.html
-- @see       https://sqlite.org/lang_transaction.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

BEGIN;
-- @step drop
DROP TABLE t;
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  ok; transaction none

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step read
SELECT a FROM t;
-- => sqlite, postgres
-- |  a integer
-- |  1
-- |  ; transaction none
-- => mariadb, mysql
-- |  error undefined_table; transaction none

-- In the transaction the rows go, which is undone everywhere; the empty table is dropped when that is committed.
-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (1);
BEGIN;
DELETE FROM u;
ROLLBACK;
SELECT a FROM u;
-- => *
-- |  a integer
-- |  1
-- |  ; transaction none
