-- @title     Functions that replace NULL
-- @id        null.replace
-- @category  null
-- @why       IFNULL, NVL and ISNULL each exist on some engines only
-- @see       https://sqlite.org/lang_corefunc.html#ifnull
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html#function_ifnull
-- @see       https://mariadb.com/kb/en/nvl/
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html
-- @each function = COALESCE, IFNULL, NVL, ISNULL, NULLIF

-- @step null
SELECT ${function}(NULL, 1) AS v;

-- @step value
SELECT ${function}(2, 1) AS v;

-- @portable null
SELECT COALESCE(NULL, 1) AS v;

-- @portable value
SELECT COALESCE(2, 1) AS v;
