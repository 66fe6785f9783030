-- @title     Rounding a half that is written as a decimal
-- @id        numeric.round.exact
-- @category  numeric
-- @why       the classic question whether 2.5 becomes 2 or 3
-- @see       https://sqlite.org/lang_corefunc.html#round
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-rounding.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @portable-by-nature
-- @each number = 0.5, 1.5, 2.5, 3.5, -2.5, 2.49

-- @step round
SELECT ROUND(${number}) AS v;
