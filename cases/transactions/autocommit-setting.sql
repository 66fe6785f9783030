-- @title     SET autocommit = 0 is known to MySQL and MariaDB only, and there a ROLLBACK undoes what follows it
-- @id        transactions.autocommit.off
-- @category  transactions
-- @why       a script that switches autocommit off loses what it writes after it on MySQL and MariaDB, unless it says COMMIT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-autocommit-commit-rollback.html
-- @see       https://mariadb.com/kb/en/start-transaction/
-- @see       https://www.postgresql.org/docs/current/ecpg-sql-set-autocommit.html
-- @see       https://sqlite.org/lang_transaction.html

CREATE TABLE t (id INTEGER PRIMARY KEY);

-- @step off
SET autocommit = 0;
-- => sqlite
-- |  error syntax_error; transaction none
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  error undefined_object; transaction none

-- @step insert
INSERT INTO t VALUES (1);
-- => sqlite, postgres
-- |  ok 1 row; transaction none
-- => mariadb, mysql
-- |  ok 1 row; transaction open

-- @step rollback
ROLLBACK;
-- => sqlite
-- |  error no_active_sql_transaction; transaction none
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @step kept
SELECT id FROM t;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer
-- |  ; transaction open

-- @sql mysql, mariadb
SET autocommit = 1;
-- @sql sqlite, postgres none
-- @end

-- @portable kept
BEGIN;
INSERT INTO t VALUES (2);
ROLLBACK;
SELECT id FROM t WHERE id = 2;
-- => *
-- |  id integer
-- |  ; transaction none
