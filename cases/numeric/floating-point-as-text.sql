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
-- => *
-- |  number                 | outcome
-- |  0.1                    | [a double] (0.1)
-- |  3                      | [a double] (3.0)
-- |  0.3333333333333333     | [a double] (0.3333333333333333)
-- |  1e15                   | [a double] (1000000000000000.0)
-- |  1e16                   | [a double] (1e+16)
-- |  1e20                   | [a double] (1e+20)
-- |  1e21                   | [a double] (1e+21)
-- |  1e-4                   | [a double] (0.0001)
-- |  1e-5                   | [a double] (1e-05)
-- |  123456789012345680     | [a double] (1.2345678901234568e+17)
-- |  1.7976931348623157e308 | [a double] (1.7976931348623157e+308)

-- @step text
SELECT TRIM(CAST(a AS CHAR(40))) AS v FROM t;
-- => sqlite
-- |  number                 | outcome
-- |  0.1                    | [v text] ('0.1')
-- |  3                      | [v text] ('3.0')
-- |  0.3333333333333333     | [v text] ('0.333333333333333')
-- |  1e15                   | [v text] ('1.0e+15')
-- |  1e16                   | [v text] ('1.0e+16')
-- |  1e20                   | [v text] ('1.0e+20')
-- |  1e21                   | [v text] ('1.0e+21')
-- |  1e-4                   | [v text] ('0.0001')
-- |  1e-5                   | [v text] ('1.0e-05')
-- |  123456789012345680     | [v text] ('1.23456789012346e+17')
-- |  1.7976931348623157e308 | [v text] ('1.79769313486232e+308')
-- => postgres
-- |  number                 | outcome
-- |  0.1                    | [v text] ('0.1')
-- |  3                      | [v text] ('3')
-- |  0.3333333333333333     | [v text] ('0.3333333333333333')
-- |  1e15                   | [v text] ('1e+15')
-- |  1e16                   | [v text] ('1e+16')
-- |  1e20                   | [v text] ('1e+20')
-- |  1e21                   | [v text] ('1e+21')
-- |  1e-4                   | [v text] ('0.0001')
-- |  1e-5                   | [v text] ('1e-05')
-- |  123456789012345680     | [v text] ('1.2345678901234568e+17')
-- |  1.7976931348623157e308 | [v text] ('1.7976931348623157e+308')
-- => mariadb, mysql
-- |  number                 | outcome
-- |  0.1                    | [v text] ('0.1')
-- |  3                      | [v text] ('3')
-- |  0.3333333333333333     | [v text] ('0.3333333333333333')
-- |  1e15                   | [v text] ('1e15')
-- |  1e16                   | [v text] ('1e16')
-- |  1e20                   | [v text] ('1e20')
-- |  1e21                   | [v text] ('1e21')
-- |  1e-4                   | [v text] ('0.0001')
-- |  1e-5                   | [v text] ('0.00001')
-- |  123456789012345680     | [v text] ('1.2345678901234568e17')
-- |  1.7976931348623157e308 | [v text] ('1.7976931348623157e308')
