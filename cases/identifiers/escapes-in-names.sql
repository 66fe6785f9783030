-- @title     U&"\0061" and U&'\0061' are read by PostgreSQL only, N'a' by all but SQLite
-- @id        identifiers.quotes.unicode
-- @category  identifiers
-- @why       a PostgreSQL script with U&"…" or U&'…' fails elsewhere, where & is an operator and U a missing column
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://sqlite.org/lang_keywords.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step name
-- @sql *
SELECT U&"\0061" AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  v integer
-- |  1

-- @step text
-- @sql *
SELECT U&'\0061' AS v;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  v text
-- |  'a'

-- @step national
SELECT N'a' AS v;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres
-- |  v text
-- |  'a'
-- => mysql
-- |  v text
-- |  'a'
-- |  warning deprecated_syntax

-- @portable name
SELECT a AS v FROM t;
-- => *
-- |  v integer
-- |  1

-- @portable text
SELECT 'a' AS v;
-- => *
-- |  v text
-- |  'a'
