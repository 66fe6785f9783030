-- @title     Double quotes, backticks and brackets around names: none works everywhere
-- @id        collation.quotes.identifier
-- @category  collation
-- @why       a query with "a" as a column gives the text 'a' in every row on MySQL and MariaDB; backticks from MySQL stop on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://sqlite.org/lang_keywords.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step double-quotes
SELECT "a" AS v FROM t;
-- => mysql, mariadb
-- |  v text
-- |  'a'
-- => mysql:ansi, sqlite, postgres
-- |  v integer
-- |  1

-- @step double-quoted-table
SELECT a AS v FROM "t";
-- => mysql, mariadb
-- |  error syntax_error
-- => mysql:ansi, sqlite, postgres
-- |  v integer
-- |  1

-- @step backticks
-- @sql *
SELECT `a` AS v FROM `t`;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @step brackets
-- @sql *
SELECT [a] AS v FROM [t];
-- => sqlite
-- |  v integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @portable double-quotes
SELECT a AS v FROM t;
-- => *
-- |  v integer
-- |  1

-- @portable double-quoted-table
SELECT a AS v FROM t;
-- => *
-- |  v integer
-- |  1
