-- @title     A backslash in a text literal
-- @id        collation.literal.backslash
-- @category  collation
-- @why       'C:\new' contains a line feed on MySQL, and a path or pattern is changed on the way
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_
-- @each literal = 'a\nb', 'a\tb', 'a\\b', 'C:\dir', 'a\_b', 'a\0b', 'a\%b'

-- @step length
SELECT LENGTH(${literal}) AS n;

-- @step value
SELECT ${literal} AS v;
