-- @title     A name of 70 characters is cut by PostgreSQL, refused by MySQL and MariaDB and kept by SQLite
-- @id        identifiers.length
-- @category  identifiers
-- @why       long names that an ORM makes up stop a migration on MySQL beyond 64 characters; PostgreSQL cuts them at 63 bytes, two into one
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html
-- @see       https://mariadb.com/kb/en/identifier-names/
-- @see       https://sqlite.org/limits.html
-- @repeat n60 = 60 of 'a'

-- @step sixty-three
CREATE TABLE ${n60}123 (a INTEGER);
-- => *
-- |  ok

-- @step sixty-four
CREATE TABLE ${n60}1234 (a INTEGER);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error duplicate_table

-- @step seventy
CREATE TABLE ${n60}0123456789 (a INTEGER);
-- => sqlite, postgres
-- |  ok
-- => mysql, mariadb
-- |  error identifier_too_long

-- @step same-sixty-three
CREATE TABLE ${n60}1239 (a INTEGER);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error duplicate_table

-- @step column
CREATE TABLE t (${n60}1234 INTEGER, ${n60}1235 INTEGER);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error duplicate_column

-- @step alias
SELECT 1 AS ${n60}12345;
-- => sqlite, mariadb, mysql
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa12345 integer
-- |  1
-- => postgres
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa123 integer
-- |  1

-- @portable same-sixty-three
CREATE TABLE ${n60}00 (a INTEGER);
-- => *
-- |  ok
