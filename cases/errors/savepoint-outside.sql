-- @title     SAVEPOINT outside of a transaction
-- @id        errors.savepoint.outside
-- @category  errors
-- @why       it begins a transaction on SQLite, fails on PostgreSQL and does nothing on MySQL
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html

CREATE TABLE t (a INTEGER);

-- @step savepoint
SAVEPOINT s;
-- => sqlite
-- |  ok; transaction open
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  error no_active_sql_transaction; transaction none

-- @step insert
INSERT INTO t VALUES (1);
-- => sqlite
-- |  ok 1 row; transaction open
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction none

-- @step rollback-to
ROLLBACK TO SAVEPOINT s;
-- => sqlite
-- |  ok; transaction open
-- => mariadb, mysql
-- |  error unknown_savepoint; transaction none
-- => postgres
-- |  error no_active_sql_transaction; transaction none

-- @step kept
SELECT COUNT(*) AS n FROM t;
-- => sqlite
-- |  n integer
-- |  0
-- |  ; transaction open
-- => mariadb, postgres, mysql
-- |  n integer
-- |  1
-- |  ; transaction none

-- @step release
RELEASE SAVEPOINT s;
-- => sqlite
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error unknown_savepoint; transaction none
-- => postgres
-- |  error no_active_sql_transaction; transaction none

-- @portable kept
CREATE TABLE u (a INTEGER);
BEGIN;
SAVEPOINT s;
INSERT INTO u VALUES (1);
ROLLBACK TO SAVEPOINT s;
COMMIT;
SELECT COUNT(*) AS n FROM u;
-- => *
-- |  n integer
-- |  0
-- |  ; transaction none
