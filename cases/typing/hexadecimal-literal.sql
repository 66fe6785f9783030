-- @title     The type of the literal x'41'
-- @id        typing.blob.literal
-- @category  typing
-- @why       x'41' is bytes on SQLite, text-like bytes on MySQL and a bit string on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_
-- @see       https://dev.mysql.com/doc/refman/8.4/en/hexadecimal-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-BIT-STRINGS

-- @step value
SELECT x'41' AS v;

-- @step equals-text
SELECT x'41' = 'A' AS same;

-- @step plus-zero
SELECT x'41' + 0 AS v;

-- @step length
SELECT LENGTH(x'414243') AS n;
