-- @title     Writing numeric text into a NUMERIC column without precision
-- @id        typing.numeric.text
-- @category  typing
-- @why       MySQL's bare NUMERIC holds no fraction at all, PostgreSQL's holds any
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each literal = '3.0', '3.10', '3.5', '1e2', '007', '12345678901'

CREATE TABLE t (a NUMERIC);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a NUMERIC(16, 4));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
