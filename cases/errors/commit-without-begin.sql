-- @title     COMMIT and ROLLBACK without a transaction
-- @id        errors.transaction.outside
-- @category  errors
-- @why       SQLite fails, PostgreSQL warns, MySQL says nothing
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://www.postgresql.org/docs/current/sql-commit.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/commit.html

-- @step commit
COMMIT;
-- => sqlite
-- |  error no_active_sql_transaction; transaction none
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @step rollback
ROLLBACK;
-- => sqlite
-- |  error no_active_sql_transaction; transaction none
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @step end
END;
-- => sqlite
-- |  error no_active_sql_transaction; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @portable commit
BEGIN;
COMMIT;
-- => *
-- |  ok; transaction none

-- @portable rollback
BEGIN;
ROLLBACK;
-- => *
-- |  ok; transaction none
