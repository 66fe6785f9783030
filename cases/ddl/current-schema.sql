-- @title     USE sets the schema on MySQL and MariaDB, search_path on PostgreSQL; main.t is read by SQLite only
-- @id        ddl.schema.current
-- @category  ddl
-- @why       a set-up by USE or search_path stops on another engine; PostgreSQL takes a path to a missing schema and then finds no table
-- @see       https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATH
-- @see       https://dev.mysql.com/doc/refman/8.4/en/use.html
-- @see       https://sqlite.org/lang_naming.html
-- @see       https://mariadb.com/kb/en/use-database/

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step plain
SELECT a FROM t;
-- => *
-- |  a integer
-- |  1

-- @step main
SELECT a FROM main.t;
-- => sqlite
-- |  a integer
-- |  1
-- => mariadb, mysql
-- |  error insufficient_privilege
-- => postgres
-- |  error undefined_table

-- @step own-name
-- @sql sqlite
SELECT a FROM main.t;
-- @sql *
SELECT a FROM ${scratch}.t;
-- @end
-- => *
-- |  a integer
-- |  1

-- @step own-name-of-column
-- @sql sqlite
SELECT main.t.a FROM main.t;
-- @sql *
SELECT ${scratch}.t.a FROM ${scratch}.t;
-- @end
-- => *
-- |  a integer
-- |  1

-- @step missing
SELECT a FROM nosuch.t;
-- => sqlite, postgres
-- |  error undefined_table
-- => mariadb, mysql
-- |  error insufficient_privilege

-- @step database-function
SELECT CASE WHEN DATABASE() IS NULL THEN 'none' ELSE 'some' END AS current;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  current text
-- |  'some'

-- @step schema-function
SELECT CASE WHEN CURRENT_SCHEMA() IS NULL THEN 'none' ELSE 'some' END AS current;
-- => sqlite, mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  current text
-- |  'some'

-- @step schema-word
SELECT CASE WHEN CURRENT_SCHEMA IS NULL THEN 'none' ELSE 'some' END AS current;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  current text
-- |  'some'

-- @step use
-- @sql sqlite
USE main;
-- @sql *
USE ${scratch};
-- @end
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step use-missing
USE nosuch;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  error insufficient_privilege

-- @step path-to-missing
SET search_path = nosuch;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_object
-- => postgres
-- |  ok

-- @step plain-afterwards
SELECT a FROM t;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  1
-- => postgres
-- |  error undefined_table
