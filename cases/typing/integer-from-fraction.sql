-- @title     Writing a fraction into an INTEGER column
-- @id        typing.integer.fraction
-- @category  typing
-- @why       prices or quantities with a fraction are kept on SQLite and rounded elsewhere, without a word
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-rounding.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each literal = 1.5, 2.5, -2.5, 1.4999, 1.0

CREATE TABLE t (a INTEGER);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (ROUND(${literal}));
SELECT a FROM u;
