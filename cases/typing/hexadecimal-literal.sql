-- @title     x'41' equals 'A' on MySQL and MariaDB, not on SQLite, and is a bit string on PostgreSQL
-- @id        typing.blob.literal
-- @category  typing
-- @why       a key looked up as x'41' equals the text on MySQL and MariaDB, nothing on SQLite, and is a bit string on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_
-- @see       https://dev.mysql.com/doc/refman/8.4/en/hexadecimal-literals.html
-- @see       https://mariadb.com/kb/en/hexadecimal-literals/
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-BIT-STRINGS

-- @step value
SELECT x'41' AS v;
-- => sqlite, mariadb, mysql
-- |  v blob
-- |  x'41'
-- => postgres
-- |  v bit
-- |  '01000001'

-- @step equals-text
SELECT x'41' = 'A' AS same;
-- => sqlite
-- |  same integer
-- |  0
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  same integer
-- |  1

-- @step plus-zero
SELECT x'41' + 0 AS v;
-- => sqlite
-- |  v integer
-- |  0
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  v double
-- |  0.0
-- |  warning value_converted
-- => mysql
-- |  v unsigned
-- |  65

-- @step length
SELECT LENGTH(x'414243') AS n;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => postgres
-- |  n integer
-- |  24

-- PostgreSQL reads bytes from their digits with DECODE, and compares text as bytes.
-- @portable value
-- @sql postgres
SELECT DECODE('41', 'hex') AS v;
-- @sql *
SELECT x'41' AS v;
-- => *
-- |  v blob
-- |  x'41'

-- @portable length
-- @sql postgres
SELECT LENGTH(DECODE('414243', 'hex')) AS n;
-- @sql *
SELECT LENGTH(x'414243') AS n;
-- => *
-- |  n integer
-- |  3

-- @portable equals-text
-- @sql sqlite
SELECT CASE WHEN x'41' = CAST('A' AS BLOB) THEN 1 ELSE 0 END AS same;
-- @sql mysql, mariadb
SELECT CASE WHEN x'41' = CAST('A' AS BINARY) THEN 1 ELSE 0 END AS same;
-- @sql postgres
SELECT CASE WHEN DECODE('41', 'hex') = CONVERT_TO('A', 'UTF8') THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1
