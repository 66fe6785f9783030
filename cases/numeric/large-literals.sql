-- @title     Integer literals beyond the 64-bit range
-- @id        numeric.literal.large
-- @category  numeric
-- @why       SQLite reads them as doubles and drops digits, MySQL as unsigned or decimal
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_
-- @see       https://dev.mysql.com/doc/refman/8.4/en/number-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC
-- @each literal = 9223372036854775807, 9223372036854775808, -9223372036854775808, 18446744073709551615, 99999999999999999999, 12345678901234567890.123456789

-- @step value
SELECT ${literal} AS v;

-- @step minus-one
SELECT ${literal} - 1 AS v;
