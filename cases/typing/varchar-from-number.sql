-- @title     Writing numbers into a VARCHAR column
-- @id        typing.varchar.number
-- @category  typing
-- @why       the text that a number becomes differs in zeros, exponent and truth values
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-query.html
-- @each literal = 123, 1.50, 1e3, 1e20, 0.1e0, -0.0, 007, 12345678901234567890, TRUE

CREATE TABLE t (a VARCHAR(40));

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a VARCHAR(40));
INSERT INTO u VALUES ('${literal}');
SELECT a FROM u;
