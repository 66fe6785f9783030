-- @title     IF, IIF, NVL2 and DECODE
-- @id        null.conditional
-- @category  null
-- @why       short conditionals are spelt differently on each engine; CASE is on all
-- @see       https://sqlite.org/lang_corefunc.html#iif
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html#function_if
-- @see       https://mariadb.com/kb/en/nvl2/
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html
-- @each call = IF(1 = 1, 'yes', 'no'), IIF(1 = 1, 'yes', 'no'), NVL2(1, 'yes', 'no'), DECODE(1, 1, 'yes', 'no')

-- @step call
SELECT ${call} AS v;
-- => sqlite
-- |  call                      | outcome
-- |  IF(1 = 1, 'yes', 'no')    | error undefined_function
-- |  IIF(1 = 1, 'yes', 'no')   | [v text] ('yes')
-- |  NVL2(1, 'yes', 'no')      | error undefined_function
-- |  DECODE(1, 1, 'yes', 'no') | error undefined_function
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  call                      | outcome
-- |  IF(1 = 1, 'yes', 'no')    | [v text] ('yes')
-- |  IIF(1 = 1, 'yes', 'no')   | error undefined_function
-- |  NVL2(1, 'yes', 'no')      | [v text] ('yes')
-- |  DECODE(1, 1, 'yes', 'no') | error undefined_function
-- => mysql
-- |  call                      | outcome
-- |  IF(1 = 1, 'yes', 'no')    | [v text] ('yes')
-- |  IIF(1 = 1, 'yes', 'no')   | error undefined_function
-- |  NVL2(1, 'yes', 'no')      | error undefined_function
-- |  DECODE(1, 1, 'yes', 'no') | error undefined_function

-- @portable call
SELECT CASE WHEN 1 = 1 THEN 'yes' ELSE 'no' END AS v;
-- => *
-- |  v text
-- |  'yes'
