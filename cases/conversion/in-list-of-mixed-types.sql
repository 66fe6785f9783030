-- @title     IN with numbers and text mixed
-- @id        conversion.in.mixed
-- @category  conversion
-- @why       an IN list built from strings finds other rows on each engine
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html

-- @step number-in-texts
SELECT 1 IN ('1', '2') AS found;

-- @step text-in-numbers
SELECT '1' IN (1, 2) AS found;

-- @step text-in-mixed
SELECT 'abc' IN ('abc', 0) AS found;

-- @step word-in-zero
SELECT 'abc' IN (0, 1) AS found;

-- @portable number-in-texts
SELECT CASE WHEN 1 IN (1, 2) THEN 1 ELSE 0 END AS found;

-- @portable word-in-zero
SELECT CASE WHEN 'abc' IN ('0', '1') THEN 1 ELSE 0 END AS found;
