-- @title     A quoted column name may be empty on SQLite only, and end in a space on PostgreSQL too
-- @id        identifiers.quotes.escape
-- @category  identifiers
-- @why       a file's headings as column names stop an import at an empty one, except on SQLite, and on MySQL and MariaDB at a space at the end
-- @see       https://sqlite.org/lang_keywords.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS

-- @step doubled
-- @sql mysql, mariadb
SELECT 1 AS `a``b`;
-- @sql *
SELECT 1 AS "a""b";
-- => sqlite, postgres
-- |  "a\"b" integer
-- |  1
-- => mariadb, mysql
-- |  "a`b" integer
-- |  1

-- @step space
-- @sql mysql, mariadb
CREATE TABLE t (`two words` INTEGER);
-- @sql *
CREATE TABLE t ("two words" INTEGER);
-- => *
-- |  ok

-- @step trailing-space
-- @sql mysql, mariadb
CREATE TABLE u (`a ` INTEGER);
-- @sql *
CREATE TABLE u ("a " INTEGER);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error invalid_name

-- @step empty
-- @sql mysql, mariadb
CREATE TABLE v (`` INTEGER);
-- @sql *
CREATE TABLE v ("" INTEGER);
-- => sqlite
-- |  ok
-- => mariadb, mysql
-- |  error invalid_name
-- => postgres
-- |  error syntax_error

-- @step empty-alias
-- @sql mysql, mariadb
SELECT 1 AS ``;
-- @sql *
SELECT 1 AS "";
-- => sqlite, mariadb, mysql
-- |  "" integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @step dot
-- @sql mysql, mariadb
CREATE TABLE `a.b` (x INTEGER);
-- @sql *
CREATE TABLE "a.b" (x INTEGER);
-- => *
-- |  ok

-- @step digits
-- @sql mysql, mariadb
CREATE TABLE w (`123` INTEGER);
-- @sql *
CREATE TABLE w ("123" INTEGER);
-- => *
-- |  ok

-- @step star
-- @sql mysql, mariadb
SELECT 1 AS `*`;
-- @sql *
SELECT 1 AS "*";
-- => *
-- |  "*" integer
-- |  1

-- @portable doubled
SELECT 1 AS a_b;
-- => *
-- |  a_b integer
-- |  1

-- @portable trailing-space
CREATE TABLE u2 (a INTEGER);
-- => *
-- |  ok

-- @portable empty
CREATE TABLE v2 (a INTEGER);
-- => *
-- |  ok
