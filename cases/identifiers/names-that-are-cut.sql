-- @title     Two names of up to 64 letters that differ behind their 63rd byte are one name on PostgreSQL and two elsewhere
-- @id        identifiers.length.collision
-- @category  identifiers
-- @why       PostgreSQL cuts both to the same name: the second table "already exists", and dropping it drops the first
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html
-- @see       https://sqlite.org/limits.html
-- @repeat n63 = 63 of 'a'

CREATE TABLE ${n63} (x INTEGER);
INSERT INTO ${n63} VALUES (1);

-- @step second-table
CREATE TABLE ${n63}b (y INTEGER);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error duplicate_table

-- @step drop-second
DROP TABLE ${n63}b;
-- => *
-- |  ok

-- @step first-still-there
SELECT COUNT(*) AS n FROM ${n63};
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  error undefined_table

-- @step two-columns
CREATE TABLE t (${n63} INTEGER, ${n63}b INTEGER);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error duplicate_column

-- @portable second-table
CREATE TABLE b${n63} (y INTEGER);
-- => *
-- |  ok

-- @portable first-still-there
CREATE TABLE short_name (x INTEGER);
INSERT INTO short_name VALUES (1);
SELECT COUNT(*) AS n FROM short_name;
-- => *
-- |  n integer
-- |  1
