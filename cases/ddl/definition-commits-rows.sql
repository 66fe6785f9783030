-- @title     A definition inside a transaction commits it on MySQL and MariaDB
-- @id        ddl.transaction.commit
-- @category  ddl
-- @why       a job that makes a table in between and then rolls back keeps all its rows on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
-- @see       https://www.postgresql.org/docs/current/sql-begin.html
-- @see       https://sqlite.org/lang_transaction.html

CREATE TABLE t (a INTEGER);
BEGIN;
INSERT INTO t VALUES (1);

-- @step create
CREATE TABLE u (a INTEGER);
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  ok; transaction none

-- @step insert-after
INSERT INTO t VALUES (2);
-- => sqlite, postgres
-- |  ok 1 row; transaction open
-- => mariadb, mysql
-- |  ok 1 row; transaction none

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer
-- |  ; transaction none
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  2
-- |  ; transaction none

-- @portable read
DELETE FROM t;
CREATE TABLE v (a INTEGER);
BEGIN;
INSERT INTO t VALUES (1);
INSERT INTO t VALUES (2);
ROLLBACK;
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0
-- |  ; transaction none
