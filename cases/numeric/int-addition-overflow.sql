-- @title     2147483647 + 1 is refused by PostgreSQL only
-- @id        numeric.overflow.int
-- @category  numeric
-- @why       bytes or cents multiplied in a query, 100000 * 100000, stop it on PostgreSQL, which calculates INTEGER in 32 bits
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (2147483647);

-- @step add-literals
SELECT 2147483647 + 1 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  2147483648
-- => postgres
-- |  error numeric_value_out_of_range

-- @step multiply-literals
SELECT 100000 * 100000 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  10000000000
-- => postgres
-- |  error numeric_value_out_of_range

-- @step column
SELECT a + 1 AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  2147483648
-- => postgres
-- |  error numeric_value_out_of_range

-- @step sum
SELECT SUM(a) AS total FROM (SELECT a FROM t UNION ALL SELECT a FROM t) q;
-- => sqlite, postgres
-- |  total integer
-- |  4294967294
-- => mariadb, mysql
-- |  total decimal
-- |  4294967294

-- @portable add-literals
SELECT CAST(2147483647 AS DECIMAL(20, 0)) + 1 AS v;
-- => *
-- |  v
-- |  2147483648

-- @portable multiply-literals
SELECT CAST(100000 AS DECIMAL(20, 0)) * 100000 AS v;
-- => *
-- |  v
-- |  10000000000

-- @portable column
SELECT CAST(a AS DECIMAL(20, 0)) + 1 AS v FROM t;
-- => *
-- |  v
-- |  2147483648
