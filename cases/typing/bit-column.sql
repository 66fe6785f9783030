-- @title     Declaring and filling a BIT column
-- @id        typing.bit
-- @category  typing
-- @why       BIT is a number on MySQL, a string of bits on PostgreSQL and any value on SQLite
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-type.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-value-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-bit.html
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @each literal = 1, '1', b'1', 5

CREATE TABLE t (a BIT(1));

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a SMALLINT CHECK (a IN (0, 1)));
INSERT INTO u VALUES (1);
SELECT a FROM u;
