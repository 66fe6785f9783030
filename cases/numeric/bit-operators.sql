-- @title     Bitwise AND, OR and their precedence
-- @id        numeric.bits.operators
-- @category  numeric
-- @why       flags tested with & work everywhere, but their results have different types
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each expression = 6 & 3, 6 | 3, 6 & 3 = 2, 1 | 2 = 3, 1 + 2 & 3, 1 << 2 + 1, -6 & 3, 5.9 & 7, '6' & 3

-- @step value
SELECT ${expression} AS v;
