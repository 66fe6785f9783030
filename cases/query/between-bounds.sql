-- @title     BETWEEN with the larger bound first is false everywhere; 1 = 2 BETWEEN 0 AND 1 is true on SQLite only
-- @id        query.between.symmetric
-- @category  query
-- @why       a filter whose bounds a user gave in the wrong order finds nothing, without an error; SYMMETRIC helps on PostgreSQL only
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_between
-- @see       https://sqlite.org/lang_expr.html#between

-- @step reversed
SELECT CASE WHEN 2 BETWEEN 3 AND 1 THEN 'yes' ELSE 'no' END AS v;
-- => *
-- |  v text
-- |  'no'

-- @step symmetric
SELECT CASE WHEN 2 BETWEEN SYMMETRIC 3 AND 1 THEN 'yes' ELSE 'no' END AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v text
-- |  'yes'

-- @step precedence
SELECT CASE WHEN 1 = 2 BETWEEN 0 AND 1 THEN 'yes' ELSE 'no' END AS v;
-- => sqlite
-- |  v text
-- |  'yes'
-- => mariadb, mysql
-- |  v text
-- |  'no'
-- => postgres
-- |  error undefined_function

-- @portable precedence
SELECT CASE WHEN 1 = CASE WHEN 2 BETWEEN 0 AND 1 THEN 1 ELSE 0 END THEN 'yes' ELSE 'no' END AS v;
-- => *
-- |  v text
-- |  'no'

-- @portable symmetric
SELECT CASE WHEN 2 BETWEEN 3 AND 1 OR 2 BETWEEN 1 AND 3 THEN 'yes' ELSE 'no' END AS v;
-- => *
-- |  v text
-- |  'yes'
