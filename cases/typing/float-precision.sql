-- @title     How many digits FLOAT, REAL and DOUBLE PRECISION keep
-- @id        typing.float.precision
-- @category  typing
-- @why       FLOAT is 32 bits on MySQL and 64 on SQLite; REAL is 32 bits only on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-float.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT
-- @each type = FLOAT, REAL, DOUBLE PRECISION, FLOAT(24), FLOAT(53)
-- @each literal = 0.1, 16777217, 123456789.125

CREATE TABLE t (a ${type});
INSERT INTO t VALUES (${literal});

-- @step read
SELECT a FROM t;

-- @step found
SELECT COUNT(*) AS n FROM t WHERE a = ${literal};

-- @portable read
CREATE TABLE u (a DOUBLE PRECISION);
INSERT INTO u VALUES (${literal});
SELECT a FROM u;

-- @portable found
SELECT COUNT(*) AS n FROM u WHERE ABS(a - ${literal}) < 0.000001;
