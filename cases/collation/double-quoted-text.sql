-- @title     "hello" is a text on MySQL and MariaDB, a column's name on PostgreSQL, and either on SQLite, as its build says
-- @id        collation.quotes.text
-- @category  collation
-- @why       a query tested with "hello" as text on MySQL or most builds of SQLite fails on PostgreSQL, and on SQLite in better-sqlite3
-- @see       https://sqlite.org/quirks.html#dblquote
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('hello'), ('a');

-- @step select
SELECT "hello" AS v;
-- => mysql, sqlite, mariadb
-- |  v text
-- |  'hello'
-- => mysql:ansi, sqlite[build=better-sqlite3], postgres
-- |  error undefined_column

-- @step where
SELECT COUNT(*) AS n FROM t WHERE a = "hello";
-- => mysql, sqlite, mariadb
-- |  n integer
-- |  1
-- => mysql:ansi, sqlite[build=better-sqlite3], postgres
-- |  error undefined_column

-- @step named-like-a-column
SELECT COUNT(*) AS n FROM t WHERE a = "a";
-- => mysql, mariadb
-- |  n integer
-- |  1
-- => mysql:ansi, sqlite, postgres
-- |  n integer
-- |  2

-- @step equal
SELECT a FROM t WHERE a = "hello";
-- => sqlite, mariadb, mysql
-- |  a text
-- |  'hello'
-- => sqlite[build=better-sqlite3], mysql:ansi, postgres
-- |  error undefined_column

-- @step in-list
SELECT a FROM t WHERE a IN ("hello", "world");
-- => sqlite, mariadb, mysql
-- |  a text
-- |  'hello'
-- => sqlite[build=better-sqlite3], mysql:ansi, postgres
-- |  error undefined_column

-- @step delete
DELETE FROM t WHERE a = "nobody" AND a > 'a';
-- => sqlite, mysql, mariadb
-- |  ok 0 rows
-- => sqlite[build=better-sqlite3], mysql:ansi, postgres
-- |  error undefined_column

-- @portable where
SELECT COUNT(*) AS n FROM t WHERE a = 'hello';
-- => *
-- |  n integer
-- |  1

-- @portable named-like-a-column
SELECT COUNT(*) AS n FROM t WHERE a = 'a';
-- => *
-- |  n integer
-- |  1

-- @portable in-list
SELECT a FROM t WHERE a IN ('hello', 'world');
-- => *
-- |  a text
-- |  'hello'

-- @portable delete
DELETE FROM t WHERE a = 'nobody' AND a > 'a';
-- => *
-- |  ok 0 rows
