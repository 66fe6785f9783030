-- @title     GRANT by a table's creator runs on PostgreSQL; MySQL and MariaDB refuse it and SQLite has none
-- @id        ddl.privileges
-- @category  ddl
-- @why       a deploy script that grants rights on its own table runs on PostgreSQL, is refused on MySQL and MariaDB and not read by SQLite
-- @see       https://www.postgresql.org/docs/current/sql-grant.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/grant.html
-- @see       https://mariadb.com/kb/en/grant/
-- @see       https://sqlite.org/omitted.html
-- A case runs as a user that owns its database and may hand nothing on. Nothing is asked that would leave a user or a role behind.

CREATE TABLE t (a INTEGER);

-- @step to-public
-- @sql mariadb none
-- @sql *
GRANT SELECT ON t TO PUBLIC;
-- @end
-- => sqlite
-- |  error syntax_error
-- => mysql
-- |  error insufficient_privilege
-- => postgres
-- |  ok

-- @step to-oneself
GRANT SELECT ON t TO CURRENT_USER;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error insufficient_privilege
-- => postgres
-- |  ok

-- @step to-a-missing-role
-- @sql mysql, mariadb none
-- @sql *
GRANT SELECT ON t TO nosuch_role_of_any_server;
-- @end
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  error undefined_object

-- @step on-columns
GRANT SELECT (a) ON t TO CURRENT_USER;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error insufficient_privilege
-- => postgres
-- |  ok

-- @step revoke
-- @sql mariadb none
-- @sql *
REVOKE SELECT ON t FROM PUBLIC;
-- @end
-- => sqlite
-- |  error syntax_error
-- => mysql
-- |  error insufficient_privilege
-- => postgres
-- |  ok

-- @step who
SELECT CASE WHEN CURRENT_USER IS NULL THEN 'nobody' ELSE 'somebody' END AS who;
-- => sqlite
-- |  error undefined_column
-- => mariadb, mysql, postgres
-- |  who text
-- |  'somebody'

-- @step who-by-function
SELECT CASE WHEN CURRENT_USER() IS NULL THEN 'nobody' ELSE 'somebody' END AS who;
-- => sqlite
-- |  error undefined_function
-- => mariadb, mysql
-- |  who text
-- |  'somebody'
-- => postgres
-- |  error syntax_error

-- @step session-user
SELECT CASE WHEN SESSION_USER IS NULL THEN 'nobody' ELSE 'somebody' END AS who;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  who text
-- |  'somebody'

-- @step set-role
SET ROLE NONE;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql, postgres
-- |  ok

-- @step still-readable
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0
