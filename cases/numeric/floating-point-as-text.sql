-- @title     How a floating-point number is written
-- @id        numeric.float.text
-- @category  numeric
-- @why       exports and checksums differ in digits and in the point where the exponent begins
-- @see       https://sqlite.org/lang_corefunc.html#printf
-- @see       https://dev.mysql.com/doc/refman/8.4/en/number-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT
-- @each number = 0.1, 3, 0.3333333333333333, 1e15, 1e16, 1e20, 1e21, 1e-4, 1e-5, 123456789012345680, 1.7976931348623157e308

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (${number});

-- @step value
SELECT a FROM t;

-- @step text
SELECT TRIM(CAST(a AS CHAR(40))) AS v FROM t;
