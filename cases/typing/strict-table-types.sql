-- @title     Which types a STRICT table may declare
-- @id        typing.strict.types
-- @category  typing
-- @why       VARCHAR, BOOLEAN and DATE are refused in STRICT tables, so a portable schema cannot simply be made strict
-- @see       https://sqlite.org/stricttables.html
-- @see       https://www.postgresql.org/docs/current/datatype.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-types.html
-- @each type = INT, INTEGER, REAL, TEXT, BLOB, ANY, VARCHAR(10), BIGINT, BOOLEAN, DATE, DECIMAL(10, 2), DOUBLE PRECISION

-- @step create
-- @sql sqlite
CREATE TABLE t (a ${type}) STRICT;
-- @sql *
CREATE TABLE t (a ${type});
