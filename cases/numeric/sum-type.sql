-- @title     The result of SUM over integers and decimals
-- @id        numeric.sum.type
-- @category  numeric
-- @why       drivers return SUM of integers as a string or decimal on MySQL and PostgreSQL
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_sum
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (i INTEGER, b BIGINT, d DECIMAL(10, 2), f DOUBLE PRECISION);
INSERT INTO t VALUES (1, 1, 1.10, 1.5), (2, 2, 2.20, 2.5);

-- @step integer
SELECT SUM(i) AS total FROM t;

-- @step bigint
SELECT SUM(b) AS total FROM t;

-- @step decimal
SELECT SUM(d) AS total FROM t;

-- @step double
SELECT SUM(f) AS total FROM t;

-- @step count
SELECT COUNT(*) AS n FROM t;

-- @portable decimal
SELECT ROUND(SUM(d), 2) AS total FROM t;
