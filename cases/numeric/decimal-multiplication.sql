-- @title     Multiplying and adding decimals
-- @id        numeric.decimal.multiplication
-- @category  numeric
-- @why       0.1 * 3 is exactly 0.3 where literals are decimal and not where they are floating point
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-expressions.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each expression = 1.10 * 1.10, 0.1 * 3, 0.1 + 0.2, 1.005 * 100, 3 * 1.1, 0.57 * 100

-- @step value
SELECT ${expression} AS v;

-- @step exact
SELECT ${expression} = ROUND(${expression}, 4) AS same;

-- @portable value
SELECT ROUND(${expression}, 4) AS v;
