-- @title     A misspelt column in double quotes is a text on SQLite, MySQL and MariaDB, an error on PostgreSQL
-- @id        collation.quotes.misspelt
-- @category  collation
-- @why       a misspelt column in double quotes is taken for text by SQLite and MySQL: the filter holds for every row and no test fails
-- @see       https://sqlite.org/quirks.html#dblquote
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_ansi_quotes

CREATE TABLE t (name VARCHAR(10));
INSERT INTO t VALUES ('x'), ('nmae');

-- @step compare
SELECT COUNT(*) AS n FROM t WHERE "nmae" = 'nmae';
-- => mysql, sqlite, mariadb
-- |  n integer
-- |  2
-- => mysql:ansi, sqlite[build=better-sqlite3], postgres
-- |  error undefined_column

-- @step null-check
SELECT COUNT(*) AS n FROM t WHERE "nmae" IS NOT NULL;
-- => mysql, sqlite, mariadb
-- |  n integer
-- |  2
-- => mysql:ansi, sqlite[build=better-sqlite3], postgres
-- |  error undefined_column

-- @step sort
SELECT name FROM t WHERE name = 'x' ORDER BY "nmae";
-- => mysql, sqlite, mariadb
-- |  name text
-- |  'x'
-- => mysql:ansi, sqlite[build=better-sqlite3], postgres
-- |  error undefined_column

-- @step not-quoted
SELECT COUNT(*) AS n FROM t WHERE nmae = 'nmae';
-- => *
-- |  error undefined_column

-- @portable compare
SELECT COUNT(*) AS n FROM t WHERE name = 'nmae';
-- => *
-- |  n integer
-- |  1
