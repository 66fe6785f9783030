-- @title     ~5 is negative on SQLite and PostgreSQL and a large unsigned number on MySQL and MariaDB
-- @id        numeric.bits.not
-- @category  numeric
-- @why       a mask made by ~5 is -6 on SQLite and PostgreSQL and on MySQL a twenty-digit number that no signed column holds
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-functions.html
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (5), (-2147483648);

-- @step literal
SELECT ~5 AS v;
-- => sqlite, postgres
-- |  v integer
-- |  -6
-- => mariadb, mysql
-- |  v unsigned
-- |  18446744073709551610

-- @step column
SELECT ~a AS v FROM t ORDER BY a;
-- => sqlite, postgres
-- |  v integer
-- |  2147483647
-- |  -6
-- => mysql, mariadb
-- |  v unsigned
-- |  2147483647
-- |  18446744073709551610

-- @step clear-bit
SELECT a & ~1 AS v FROM t WHERE a = 5;
-- => sqlite, postgres
-- |  v integer
-- |  4
-- => mariadb, mysql
-- |  v unsigned
-- |  4

-- @step negative
SELECT -1 & 255 AS v;
-- => sqlite, postgres
-- |  v integer
-- |  255
-- => mariadb, mysql
-- |  v unsigned
-- |  255

-- @portable literal
SELECT -1 - 5 AS v;
-- => *
-- |  v integer
-- |  -6

-- @portable column
SELECT -1 - a AS v FROM t ORDER BY a;
-- => *
-- |  v integer
-- |  2147483647
-- |  -6
