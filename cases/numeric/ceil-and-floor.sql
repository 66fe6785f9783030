-- @title     Rounding up and down
-- @id        numeric.ceil.type
-- @category  numeric
-- @why       CEIL and FLOOR are missing from some SQLite builds and differ in type elsewhere
-- @see       https://sqlite.org/lang_mathfunc.html#ceil
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_ceil
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each number = 1.2, -1.2, 2, 1.5e0

-- @step ceil
SELECT CEIL(${number}) AS v;

-- @step ceiling
SELECT CEILING(${number}) AS v;

-- @step floor
SELECT FLOOR(${number}) AS v;
