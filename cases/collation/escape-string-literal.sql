-- @title     Literals with a prefix: E'', N'', B'' and U&''
-- @id        collation.literal.escape
-- @category  collation
-- @why       prefixes change what is inside the quotes, or are read as an alias
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-national.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_
-- @each literal = E'a\nb', N'abc', U&'\0041', _utf8mb4'abc', X'4142', b'101'

-- @step value
SELECT ${literal} AS v;
