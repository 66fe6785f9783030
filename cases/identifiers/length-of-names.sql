-- @title     How long a name may be
-- @id        identifiers.length
-- @category  identifiers
-- @why       PostgreSQL cuts names at 63 bytes with a notice only, MySQL and MariaDB refuse columns of more than 64 characters, SQLite takes all
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html
-- @see       https://mariadb.com/kb/en/identifier-names/
-- @see       https://sqlite.org/limits.html
-- @repeat n63 = 63 of 'a'
-- @repeat n64 = 64 of 'a'
-- @repeat n65 = 65 of 'a'
-- @repeat e64 = 64 of 'é'

-- @step table-63
CREATE TABLE t${n63} (x INTEGER);
-- => *
-- |  ok

-- @step column-63
CREATE TABLE t1 (${n63} INTEGER);
-- => *
-- |  ok

-- @step column-64
CREATE TABLE t2 (${n64} INTEGER);
-- => *
-- |  ok

-- @step column-65
CREATE TABLE t3 (${n65} INTEGER);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error identifier_too_long

-- @step accents-64
CREATE TABLE t4 (${e64} INTEGER);
-- => *
-- |  ok

-- @step read-64
-- @after column-64
SELECT ${n64} FROM t2;
-- => sqlite, mariadb, mysql
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa integer
-- => postgres
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa integer

-- @step read-cut
-- @after column-64
SELECT ${n63} FROM t2;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa integer

-- @step alias-65
SELECT 1 AS ${n65};
-- => sqlite, mariadb, mysql
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa integer
-- |  1
-- => postgres
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa integer
-- |  1

-- @step index-65
CREATE INDEX ${n65} ON t1 (${n63});
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error identifier_too_long

-- @portable read-64
SELECT ${n63} FROM t1;
-- => *
-- |  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa integer
