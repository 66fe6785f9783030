-- @title     Writing a number too large for DECIMAL(5, 2)
-- @id        typing.decimal.overflow
-- @category  typing
-- @why       an amount beyond the declared precision is kept by SQLite and refused elsewhere
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each literal = 999.99, 999.994, 999.995, 1000

CREATE TABLE t (a DECIMAL(5, 2));

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable insert
CREATE TABLE u (a DECIMAL(12, 4) CHECK (a BETWEEN -999.99 AND 999.99));
INSERT INTO u VALUES (${literal});
