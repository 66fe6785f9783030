-- @title     Comparing rows that contain NULL
-- @id        null.row
-- @category  null
-- @why       row values work as keys in paging until one column is NULL
-- @see       https://sqlite.org/rowvalue.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON

-- @step equal
SELECT (1, NULL) = (1, NULL) AS v;

-- @step unequal-anyway
SELECT (1, NULL) = (2, NULL) AS v;

-- @step smaller
SELECT (1, NULL) < (2, 1) AS v;

-- @step in
SELECT (1, NULL) IN ((1, 2), (3, 4)) AS v;

-- @step is-null
SELECT (NULL, NULL) IS NULL AS v;
