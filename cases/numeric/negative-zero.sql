-- @title     Negative zero
-- @id        numeric.zero.negative
-- @category  numeric
-- @why       -0 prints as 0, -0 or 0.0 and may look like a different value
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

CREATE TABLE t (id INTEGER, a DOUBLE PRECISION);
INSERT INTO t VALUES (1, -0.0e0), (2, 0.0e0);

-- @step decimal
SELECT -0.0 AS v;

-- @step double
SELECT -0.0e0 AS v;

-- @step equal
SELECT 0.0e0 = -0.0e0 AS same;

-- @step stored
SELECT a FROM t ORDER BY id;

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;

-- @step as-text
SELECT TRIM(CAST(-0.0e0 AS CHAR(20))) AS v;

-- @portable double
SELECT -0.0e0 + 0 AS v;
