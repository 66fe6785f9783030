-- @title     Going beyond 32 bits by calculation
-- @id        numeric.overflow.int
-- @category  numeric
-- @why       PostgreSQL calculates INTEGER with INTEGER in 32 bits and stops with an error
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (2147483647);

-- @step add-literals
SELECT 2147483647 + 1 AS v;

-- @step multiply-literals
SELECT 100000 * 100000 AS v;

-- @step column
SELECT a + 1 AS v FROM t;

-- @step sum
SELECT SUM(a) AS total FROM (SELECT a FROM t UNION ALL SELECT a FROM t) q;

-- @portable add-literals
SELECT CAST(2147483647 AS DECIMAL(20, 0)) + 1 AS v;

-- @portable multiply-literals
SELECT CAST(100000 AS DECIMAL(20, 0)) * 100000 AS v;

-- @portable column
SELECT CAST(a AS DECIMAL(20, 0)) + 1 AS v FROM t;
