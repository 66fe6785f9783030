-- @title     (1, NULL) = (1, NULL) is NULL and (1, NULL) = (2, NULL) is false on every engine
-- @id        null.row
-- @category  null
-- @why       row values work as keys in paging until one column is NULL
-- @see       https://sqlite.org/rowvalue.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON

-- @step equal
SELECT (1, NULL) = (1, NULL) AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => postgres
-- |  v bool
-- |  NULL
-- => mariadb, mysql
-- |  v integer
-- |  NULL

-- @step unequal-anyway
SELECT (1, NULL) = (2, NULL) AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  0
-- => postgres
-- |  v bool
-- |  false

-- @step smaller
SELECT (1, NULL) < (2, 1) AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  1
-- => postgres
-- |  v bool
-- |  true

-- @step in
SELECT (1, NULL) IN ((1, 2), (3, 4)) AS v;
-- => sqlite
-- |  v null
-- |  NULL
-- => postgres
-- |  v bool
-- |  NULL
-- => mariadb, mysql
-- |  v integer
-- |  NULL

-- @step is-null
SELECT (NULL, NULL) IS NULL AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v bool
-- |  true
