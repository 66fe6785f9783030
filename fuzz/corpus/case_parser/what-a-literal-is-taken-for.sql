-- @title What a literal is taken for
-- @each literal = '1', 1.5, NULL

-- @step type
SELECT ${literal} AS v;
-- => sqlite
-- |  literal | outcome
-- |  '1'     | [v text] ('1')
-- |  1.5     | [v double] (1.5)
-- |  NULL    | [v null] (NULL)
-- => postgres
-- |  literal | outcome
-- |  '1'     | [v text] ('1')
-- |  1.5     | [v decimal] (1.5)
-- |  NULL    | [v text] (NULL)
-- => mysql, mariadb
-- |  literal | outcome
-- |  '1'     | [v text] ('1')
-- |  1.5     | [v decimal] (1.5)
-- |  NULL    | [v null] (NULL)

-- @step count
SELECT count(*) AS n FROM (SELECT ${literal} AS v) t;
-- => *
-- |  n integer
-- |  1
