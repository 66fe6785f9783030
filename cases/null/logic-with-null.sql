-- @title     FALSE AND NULL is FALSE and TRUE OR NULL is TRUE, and the rest unknown, on every engine
-- @id        null.logic
-- @category  null
-- @why       a rule over a missing value is neither met nor broken, so WHERE and WHERE NOT both drop the row: TRUE AND NULL is NULL
-- @see       https://sqlite.org/nulls.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html
-- @see       https://www.postgresql.org/docs/current/functions-logical.html
-- @portable-by-nature
-- @each expression = NULL AND FALSE, NULL AND TRUE, NULL OR TRUE, NULL OR FALSE, NOT NULL, NULL AND NULL

-- @step value
SELECT CASE WHEN ${expression} THEN 'true' WHEN NOT (${expression}) THEN 'false' ELSE 'unknown' END AS v;
-- => *
-- |  expression     | outcome
-- |  NULL AND FALSE | [v text] ('false')
-- |  NULL AND TRUE  | [v text] ('unknown')
-- |  NULL OR TRUE   | [v text] ('true')
-- |  NULL OR FALSE  | [v text] ('unknown')
-- |  NOT NULL       | [v text] ('unknown')
-- |  NULL AND NULL  | [v text] ('unknown')
