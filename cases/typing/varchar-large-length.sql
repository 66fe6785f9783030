-- @title     The largest length that VARCHAR may declare
-- @id        typing.varchar.maximum
-- @category  typing
-- @why       a schema with VARCHAR(100000) is created on one engine and refused on another
-- @see       https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html#row-size-limits
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://sqlite.org/limits.html
-- @each length = 255, 16383, 21000, 70000, 10485760, 10485761

-- @step create
CREATE TABLE t (a VARCHAR(${length}));

-- @step insert
-- @after create
INSERT INTO t VALUES ('x');
