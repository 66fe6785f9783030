-- @title     SAVEPOINT without a transaction begins one on SQLite, does nothing on MySQL and fails on PostgreSQL
-- @id        transactions.savepoint.outside
-- @category  transactions
-- @why       code that sets a SAVEPOINT without BEGIN can take back what follows on SQLite; on MySQL it is kept, PostgreSQL refuses
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html

CREATE TABLE t (id INTEGER PRIMARY KEY);

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

-- @step back
ROLLBACK TO SAVEPOINT s;
-- => sqlite
-- |  ok; transaction open
-- => mariadb, mysql
-- |  error unknown_savepoint; transaction none
-- => postgres
-- |  error no_active_sql_transaction; transaction none

-- @step kept
SELECT id FROM t;
-- => sqlite
-- |  id integer
-- |  ; transaction open
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1
-- |  ; transaction none

-- @step rollback
ROLLBACK;
-- => sqlite, mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @portable kept
BEGIN;
SAVEPOINT s;
INSERT INTO t VALUES (2);
ROLLBACK TO SAVEPOINT s;
COMMIT;
SELECT id FROM t WHERE id = 2;
-- => *
-- |  id integer
-- |  ; transaction none
