-- @title     Writing numbers beyond the range of SMALLINT, INT and BIGINT
-- @id        typing.integer.range
-- @category  typing
-- @why       an identifier or counter that fits in the test database overflows in production
-- @see       https://sqlite.org/datatype3.html#storage_classes_and_datatypes
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT
-- @each type = SMALLINT, INT, BIGINT
-- @each literal = 32767, 32768, 2147483647, 2147483648, -2147483649, 9223372036854775807, 9223372036854775808, -9223372036854775809

CREATE TABLE t (a ${type});

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;
