-- @title     The quoted word "order" is a column except on MySQL and MariaDB, `order` except on PostgreSQL
-- @id        identifiers.reserved.quoted
-- @category  identifiers
-- @why       quotes are the way out for a column called order, but "order" fails on MySQL and MariaDB and `order` on PostgreSQL
-- @see       https://sqlite.org/lang_keywords.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS

-- @step standard-quotes
-- @sql *
CREATE TABLE t ("order" INTEGER, "group" INTEGER);
-- => mysql, mariadb
-- |  error syntax_error
-- => mysql:ansi, sqlite, postgres
-- |  ok

-- @step backticks
-- @sql *
CREATE TABLE u (`order` INTEGER, `group` INTEGER);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step brackets
-- @sql *
CREATE TABLE v ([order] INTEGER, [group] INTEGER);
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step qualified-without-quotes
-- @sql mysql, mariadb
CREATE TABLE w (`order` INTEGER);
INSERT INTO w VALUES (1);
SELECT w.order AS v FROM w;
-- @sql *
CREATE TABLE w ("order" INTEGER);
INSERT INTO w VALUES (1);
SELECT w.order AS v FROM w;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @portable standard-quotes
CREATE TABLE x (order_no INTEGER, group_no INTEGER);
-- => *
-- |  ok
