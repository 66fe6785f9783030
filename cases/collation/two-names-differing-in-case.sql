-- @title     Tables "Foo" and "foo" side by side fail on SQLite, columns "a" and "A" on all but PostgreSQL
-- @id        collation.identifier.collision
-- @category  collation
-- @why       a PostgreSQL schema with Foo and foo stops on SQLite, one with columns that differ in case on every other engine
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-case-sensitivity.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://sqlite.org/lang_createtable.html

-- @sql mysql, mariadb
CREATE TABLE `Foo` (a INTEGER);
-- @sql *
CREATE TABLE "Foo" (a INTEGER);
-- @end

-- @step second-table
-- @sql mysql, mariadb
CREATE TABLE `foo` (a INTEGER);
-- @sql *
CREATE TABLE "foo" (a INTEGER);
-- => sqlite
-- |  error duplicate_table
-- => mariadb, postgres, mysql
-- |  ok

-- @step second-column
-- @sql mysql, mariadb
CREATE TABLE bar (`a` INTEGER, `A` INTEGER);
-- @sql *
CREATE TABLE bar ("a" INTEGER, "A" INTEGER);
-- => sqlite, mariadb, mysql
-- |  error duplicate_column
-- => postgres
-- |  ok

-- @step second-alias
SELECT COUNT(*) AS n FROM (SELECT 1 AS x, 2 AS X) q;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error duplicate_column
