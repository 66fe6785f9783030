-- @title     Which mathematical functions exist
-- @id        numeric.functions
-- @category  numeric
-- @why       a function that works in the shell is missing from the SQLite that the application loads
-- @see       https://sqlite.org/lang_mathfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each call = ABS(-1), SIGN(-5), MOD(7, 3), POWER(2, 3), POW(2, 3), SQRT(9), CBRT(1), EXP(0), LN(1), LOG10(100), LOG2(8), PI(), DEGREES(0), RADIANS(0), SIN(0), ATAN2(0, 1), GCD(12, 8), LCM(4, 6), FACTORIAL(4), TRUNC(1.5), GREATEST(1, 2), CONV('ff', 16, 10), CRC32('a'), WIDTH_BUCKET(5, 0, 10, 5)

-- @step value
SELECT ${call} AS v;
