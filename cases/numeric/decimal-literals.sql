-- @title     The value and type of 1.00, 1e0 and .5
-- @id        numeric.literal.decimal
-- @category  numeric
-- @why       a decimal point makes a double on SQLite and an exact decimal elsewhere
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_
-- @see       https://dev.mysql.com/doc/refman/8.4/en/number-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC
-- @each literal = 1.00, 1e0, .5, 1., 00.50, 1.0e-3, 0.1000000000000000055511151231257827

-- @step value
SELECT ${literal} AS v;
