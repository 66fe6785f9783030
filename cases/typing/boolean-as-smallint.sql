-- @title     A flag kept as SMALLINT with a CHECK
-- @id        typing.boolean.smallint
-- @category  typing
-- @why       a BOOLEAN column takes 2 on SQLite and MySQL; a checked SMALLINT takes only 0 and 1 anywhere
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @each literal = 1, 0, 2

CREATE TABLE t (a BOOLEAN);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable insert
CREATE TABLE u (a SMALLINT CHECK (a IN (0, 1)));
INSERT INTO u VALUES (${literal});
