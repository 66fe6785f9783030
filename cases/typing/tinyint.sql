-- @title     Writing to a TINYINT column
-- @id        typing.tinyint
-- @category  typing
-- @why       TINYINT holds 127 at most on MySQL, anything on SQLite, and PostgreSQL has no such type
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each literal = 127, 128, 255, -129

-- @step create
CREATE TABLE t (a TINYINT);

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});

-- @portable insert
CREATE TABLE u (a SMALLINT CHECK (a BETWEEN -128 AND 127));
INSERT INTO u VALUES (${literal});
