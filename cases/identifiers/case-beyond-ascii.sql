-- @title     été and ÉTÉ are one column on MySQL and MariaDB and two on SQLite and PostgreSQL
-- @id        identifiers.case.unicode
-- @category  identifiers
-- @why       a query for ÉTÉ finds the column été on MySQL and MariaDB and fails on SQLite and PostgreSQL, which fold A to Z only
-- @see       https://sqlite.org/lang_keywords.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-case-sensitivity.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS

CREATE TABLE t (été INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 2);

-- @step same
SELECT été FROM t;
-- => *
-- |  "été" integer
-- |  1

-- @step upper
SELECT ÉTÉ FROM t;
-- => sqlite, postgres
-- |  error undefined_column
-- => mariadb, mysql
-- |  "ÉTÉ" integer
-- |  1

-- @step ascii-upper
SELECT A FROM t;
-- => sqlite, postgres
-- |  a integer
-- |  2
-- => mariadb, mysql
-- |  A integer
-- |  2

-- @step without-accents
SELECT ete FROM t;
-- => *
-- |  error undefined_column

-- @step decomposed
-- @sql *
SELECT été FROM t;
-- => *
-- |  error undefined_column

-- @step both
CREATE TABLE u (é INTEGER, É INTEGER);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error duplicate_column
