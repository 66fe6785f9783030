-- @title Bound numbers and text
-- @step compare
-- @bind 1, '1'
-- @bind 1.5, NULL
SELECT ? = ? AS same;
-- => sqlite
-- |  bind      | outcome
-- |  1, '1'    | [same integer] (0)
-- |  1.5, NULL | [same null] (NULL)
-- => postgres
-- |  bind      | outcome
-- |  1, '1'    | [same bool] (true)
-- |  1.5, NULL | [same bool] (NULL)
-- => mysql, mariadb
-- |  bind      | outcome
-- |  1, '1'    | [same integer] (1)
-- |  1.5, NULL | [same integer] (NULL)

-- @step typed
-- @bind 7::integer
SELECT ? + 1 AS n;
-- => *
-- |  n integer
-- |  8
