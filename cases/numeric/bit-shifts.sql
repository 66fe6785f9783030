-- @title     Shifting bits to the edge and beyond
-- @id        numeric.bits.shift
-- @category  numeric
-- @why       1 << 64 is 0 or 1, and a shifted negative number keeps or loses its sign
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each expression = 1 << 4, 1 << 31, 1 << 32, 1 << 62, 1 << 63, 1 << 64, 256 >> 4, -8 >> 1, -1 >> 63, 1 << -1

-- @step value
SELECT ${expression} AS v;
