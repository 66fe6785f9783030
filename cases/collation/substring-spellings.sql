-- @title     SUBSTR and SUBSTRING with commas run everywhere, LEFT, RIGHT and MID do not
-- @id        collation.substr.spelling
-- @category  collation
-- @why       a query that cuts texts by LEFT, RIGHT, MID or SUBSTRING(x FROM 2 FOR 1) runs on the servers and fails in tests on SQLite
-- @see       https://sqlite.org/lang_corefunc.html#substr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = SUBSTR('abc', 2, 1), SUBSTRING('abc', 2, 1), SUBSTRING('abc' FROM 2 FOR 1), MID('abc', 2, 1), LEFT('abc', 2), RIGHT('abc', 2), SUBSTRING('abc' FROM 'b.')

-- @step value
SELECT ${call} AS v;
-- => sqlite
-- |  call                          | outcome
-- |  SUBSTR('abc', 2, 1)           | [v text] ('b')
-- |  SUBSTRING('abc', 2, 1)        | [v text] ('b')
-- |  SUBSTRING('abc' FROM 2 FOR 1) | error syntax_error
-- |  MID('abc', 2, 1)              | error undefined_function
-- |  LEFT('abc', 2)                | error syntax_error
-- |  RIGHT('abc', 2)               | error syntax_error
-- |  SUBSTRING('abc' FROM 'b.')    | error syntax_error
-- => sqlite>=3.53
-- |  call                          | outcome
-- |  SUBSTR('abc', 2, 1)           | [v text] ('b')
-- |  SUBSTRING('abc', 2, 1)        | [v text] ('b')
-- |  SUBSTRING('abc' FROM 2 FOR 1) | error syntax_error
-- |  MID('abc', 2, 1)              | error undefined_function
-- |  LEFT('abc', 2)                | error undefined_function
-- |  RIGHT('abc', 2)               | error undefined_function
-- |  SUBSTRING('abc' FROM 'b.')    | error syntax_error
-- => mariadb, mysql
-- |  call                          | outcome
-- |  SUBSTR('abc', 2, 1)           | [v text] ('b')
-- |  SUBSTRING('abc', 2, 1)        | [v text] ('b')
-- |  SUBSTRING('abc' FROM 2 FOR 1) | [v text] ('b')
-- |  MID('abc', 2, 1)              | [v text] ('b')
-- |  LEFT('abc', 2)                | [v text] ('ab')
-- |  RIGHT('abc', 2)               | [v text] ('bc')
-- |  SUBSTRING('abc' FROM 'b.')    | [v text] (''); warning value_converted; warning value_converted
-- => postgres
-- |  call                          | outcome
-- |  SUBSTR('abc', 2, 1)           | [v text] ('b')
-- |  SUBSTRING('abc', 2, 1)        | [v text] ('b')
-- |  SUBSTRING('abc' FROM 2 FOR 1) | [v text] ('b')
-- |  MID('abc', 2, 1)              | error undefined_function
-- |  LEFT('abc', 2)                | [v text] ('ab')
-- |  RIGHT('abc', 2)               | [v text] ('bc')
-- |  SUBSTRING('abc' FROM 'b.')    | [v text] ('bc')

-- SUBSTR with a start that is counted from the front, or from the end on SQLite only; there is no common spelling of a regular expression.
-- @portable value
-- @sql *[call=LEFT('abc', 2)]
SELECT SUBSTR('abc', 1, 2) AS v;
-- @sql sqlite[call=RIGHT('abc', 2)]
SELECT SUBSTR('abc', -2) AS v;
-- @sql *[call=RIGHT('abc', 2)]
SELECT RIGHT('abc', 2) AS v;
-- @sql *[call=SUBSTRING('abc' FROM 'b.')] none
-- @sql *
SELECT SUBSTR('abc', 2, 1) AS v;
-- => *
-- |  call                          | outcome
-- |  SUBSTR('abc', 2, 1)           | [v text] ('b')
-- |  SUBSTRING('abc', 2, 1)        | [v text] ('b')
-- |  SUBSTRING('abc' FROM 2 FOR 1) | [v text] ('b')
-- |  MID('abc', 2, 1)              | [v text] ('b')
-- |  LEFT('abc', 2)                | [v text] ('ab')
-- |  RIGHT('abc', 2)               | [v text] ('bc')
