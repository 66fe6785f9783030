-- @title     PREPARE … FROM runs on MySQL and MariaDB, PREPARE … AS on PostgreSQL, and neither on SQLite
-- @id        query.prepare.spelling
-- @category  query
-- @why       a migration that builds a statement as text and prepares it is written twice, for MySQL and PostgreSQL, and not for SQLite
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-prepared-statements.html
-- @see       https://mariadb.com/kb/en/execute-statement/
-- @see       https://sqlite.org/c3ref/prepare.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step prepare-from
PREPARE s FROM 'SELECT a FROM t WHERE a > ? ORDER BY a';
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step prepare-as
PREPARE p (INTEGER) AS SELECT a FROM t WHERE a > $1 ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step execute-using-value
EXECUTE s USING 1;
-- => sqlite, postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  a integer
-- |  2
-- |  3

-- @step execute-using-variable
-- @sql mysql, mariadb
SET @low = 1;
EXECUTE s USING @low;
-- @sql sqlite, postgres
EXECUTE s USING @low;
-- @end
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  a integer
-- |  2
-- |  3

-- @step execute-without-values
EXECUTE s;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error invalid_parameter_value
-- => postgres
-- |  error invalid_sql_statement_name

-- @step execute-arguments
EXECUTE p(1);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  a integer
-- |  2
-- |  3

-- @step immediate
EXECUTE IMMEDIATE 'SELECT MAX(a) AS top FROM t';
-- => sqlite, postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  top integer
-- |  3

-- @step deallocate-prepare
DEALLOCATE PREPARE s;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok
-- => postgres
-- |  error invalid_sql_statement_name

-- @step deallocate
DEALLOCATE p;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step drop-prepare
DROP PREPARE s;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  error invalid_sql_statement_name

-- @step execute-after-deallocate
EXECUTE s;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  error invalid_sql_statement_name

-- @portable execute-arguments
-- @bind 1
SELECT a FROM t WHERE a > ? ORDER BY a;
-- => *
-- |  a integer
-- |  2
-- |  3
