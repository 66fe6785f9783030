-- @title     Going beyond 64 bits by addition
-- @id        numeric.overflow.bigint
-- @category  numeric
-- @why       SQLite turns the sum into a double and loses digits; the others refuse
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT

CREATE TABLE t (a BIGINT);
INSERT INTO t VALUES (9223372036854775807);

-- @step literals
SELECT 9223372036854775807 + 1 AS v;

-- @step column
SELECT a + 1 AS v FROM t;

-- @step multiply
SELECT a * 2 AS v FROM t;

-- @step negative
SELECT -9223372036854775807 - 2 AS v;

-- @step plus-decimal
SELECT a + 1.0 AS v FROM t;
