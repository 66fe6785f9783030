-- @title     Letters and underscores right after a number
-- @id        conversion.literal.junk
-- @category  conversion
-- @why       123abc is an error or a column name, and 1_000 a number on newer PostgreSQL only
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_

-- @step letters
SELECT 123abc;

-- @step underscore
SELECT 1_000 AS v;

-- @step exponent
SELECT 1e AS v;

-- @step trailing-dot
SELECT 1. AS v;

-- @step leading-dot
SELECT .5 AS v;

-- @portable underscore
SELECT 1000 AS v;
