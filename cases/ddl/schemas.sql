-- @title     DROP SCHEMA takes its tables along on MySQL and MariaDB and wants CASCADE on PostgreSQL
-- @id        ddl.schema.create
-- @category  ddl
-- @why       a clean-up by DROP SCHEMA deletes every table in it on MySQL and MariaDB; PostgreSQL refuses without CASCADE, SQLite has no CREATE SCHEMA
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-database.html
-- @see       https://www.postgresql.org/docs/current/sql-createschema.html
-- @see       https://sqlite.org/lang_attach.html
-- @see       https://mariadb.com/kb/en/create-database/
-- @see       https://mariadb.com/kb/en/drop-database/
-- @exclusive
-- @repeat own = 1 of '${scratch}_more'

-- @step create
CREATE SCHEMA ${own};
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step table
-- @after create
CREATE TABLE ${own}.t (a INTEGER);
-- => *
-- |  ok

-- @step insert
-- @after table
INSERT INTO ${own}.t VALUES (1);
-- => *
-- |  ok 1 row

-- @step read
-- @after table
SELECT a FROM ${own}.t;
-- => *
-- |  a integer
-- |  1

-- @step drop-with-table
-- @after create
DROP SCHEMA ${own};
-- => mariadb, mysql
-- |  ok
-- => postgres
-- |  error dependent_objects_still_exist

-- @step drop-cascade
-- @after create
DROP SCHEMA ${own} CASCADE;
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok
