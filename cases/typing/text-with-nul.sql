-- @title     A NUL in text is refused by PostgreSQL and ends what LENGTH counts on SQLite
-- @id        typing.text.nul
-- @category  typing
-- @why       text copied from C programs is refused by PostgreSQL and looks cut on SQLite
-- @see       https://sqlite.org/nulinstr.html
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html

-- @step length
-- @sql sqlite
SELECT LENGTH('a' || char(0) || 'b') AS n;
-- @sql mysql, mariadb
SELECT LENGTH(CONCAT('a', CHAR(0), 'b')) AS n;
-- @sql postgres
SELECT LENGTH('a' || chr(0) || 'b') AS n;
-- => sqlite
-- |  n integer
-- |  1
-- => postgres
-- |  error program_limit_exceeded
-- => mariadb, mysql
-- |  n integer
-- |  3

-- @step equal
-- @sql sqlite
SELECT 'a' || char(0) || 'b' = 'a' AS same;
-- @sql mysql, mariadb
SELECT CONCAT('a', CHAR(0), 'b') = 'a' AS same;
-- @sql postgres
SELECT 'a' || chr(0) || 'b' = 'a' AS same;
-- => sqlite, mariadb, mysql
-- |  same integer
-- |  0
-- => postgres
-- |  error program_limit_exceeded

-- Kept as bytes.
-- @portable length
-- @sql postgres
SELECT LENGTH(CAST('\x610062' AS BYTEA)) AS n;
-- @sql *
SELECT LENGTH(x'610062') AS n;
-- => *
-- |  n integer
-- |  3
