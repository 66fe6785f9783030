-- @title     A transaction after a failed statement
-- @id        errors.transaction.statement
-- @category  errors
-- @why       PostgreSQL refuses all that follows and COMMIT rolls back; the others commit the rest
-- @see       https://www.postgresql.org/docs/current/tutorial-transactions.html
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html

CREATE TABLE t (a INTEGER UNIQUE);
BEGIN;
INSERT INTO t VALUES (1);

-- @step duplicate
INSERT INTO t VALUES (1);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step next
INSERT INTO t VALUES (2);
-- => sqlite, mariadb, mysql
-- |  ok 1 row; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step read
SELECT COUNT(*) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  2
-- |  ; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT a FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  1
-- |  2
-- |  ; transaction none
-- => postgres
-- |  a integer
-- |  ; transaction none

-- @portable kept
CREATE TABLE u (a INTEGER UNIQUE);
BEGIN;
INSERT INTO u VALUES (1);
SAVEPOINT before_risk;
INSERT INTO u SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM u WHERE a = 1);
RELEASE SAVEPOINT before_risk;
INSERT INTO u VALUES (2);
COMMIT;
SELECT a FROM u ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  ; transaction none
