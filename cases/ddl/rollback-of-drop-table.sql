-- @title     Rolling back DROP TABLE
-- @id        ddl.transaction.drop
-- @category  ddl
-- @why       on MySQL and MariaDB the data are gone at once
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

-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (1);
ALTER TABLE u RENAME TO u_old;
SELECT a FROM u_old;
-- => *
-- |  a integer
-- |  1
-- |  ; transaction none
