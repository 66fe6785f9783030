-- @title     2 ^ 3 is 8 on PostgreSQL, 1 on MySQL and MariaDB and a syntax error on SQLite
-- @id        numeric.bits.xor
-- @category  numeric
-- @why       interest computed with ^ as power on PostgreSQL is XOR on MySQL and MariaDB, without an error, and does not parse on SQLite
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://sqlite.org/lang_expr.html

-- @step caret
SELECT 2 ^ 3 AS v;
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  v double
-- |  8.0
-- => mariadb, mysql
-- |  v unsigned
-- |  1

-- @step negative-base
SELECT -2 ^ 2 AS v;
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  v double
-- |  4.0
-- => mariadb, mysql
-- |  v unsigned
-- |  18446744073709551612

-- @step hash
-- @sql postgres
SELECT 5 # 3 AS v;
-- @sql sqlite
SELECT (5 | 3) - (5 & 3) AS v;
-- @sql mysql, mariadb
SELECT 5 ^ 3 AS v;
-- => sqlite, postgres
-- |  v integer
-- |  6
-- => mariadb, mysql
-- |  v unsigned
-- |  6

-- @step double-asterisk
SELECT 2 ** 3 AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error undefined_function

-- @portable caret
SELECT (2 | 3) - (2 & 3) AS v;
-- => *
-- |  v
-- |  1

-- 1.0 makes it no integer, which ends at 2147483647 on PostgreSQL.
-- @portable negative-base
SELECT 1.0 * (-2) * (-2) AS v;
-- => *
-- |  v
-- |  4.0
