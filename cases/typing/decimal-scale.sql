-- @title     Writing more digits than DECIMAL(10, 2) holds
-- @id        typing.decimal.scale
-- @category  typing
-- @why       SQLite keeps every digit as a double, so totals differ by cents
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-decimal-characteristics.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each literal = 1.005, 1.015, 2.675, -1.005, '1.005', 1e2

CREATE TABLE t (a DECIMAL(10, 2));

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a DECIMAL(10, 2));
INSERT INTO u VALUES (ROUND(CAST(${literal} AS DECIMAL(12, 4)), 2));
SELECT a FROM u;
