-- @title     -> and ->> behind something else than a column
-- @id        json.arrow.literal
-- @category  json
-- @why       MySQL takes the arrows behind a column name only, MariaDB not at all
-- @see       https://sqlite.org/json1.html#jptr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#operator_json-column-path
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @each expression = '{"a": 1}' -> 'a', '{"a": 1}' ->> 'a', '{"a": 1}' -> '$.a', CAST('{"a": 1}' AS JSON) ->> '$.a', '[10, 20]' -> 1, '{"a": {"b": 5}}' -> 'a' ->> 'b', '{"a": 1}' #>> '{a}', '["x"]' ->> -1

-- @step value
SELECT ${expression} AS v;
-- => sqlite
-- |  expression                         | outcome
-- |  '{"a": 1}' -> 'a'                  | [v text] ('1')
-- |  '{"a": 1}' ->> 'a'                 | [v integer] (1)
-- |  '{"a": 1}' -> '$.a'                | [v text] ('1')
-- |  CAST('{"a": 1}' AS JSON) ->> '$.a' | [v null] (NULL)
-- |  '[10, 20]' -> 1                    | [v text] ('20')
-- |  '{"a": {"b": 5}}' -> 'a' ->> 'b'   | [v integer] (5)
-- |  '{"a": 1}' #>> '{a}'               | error syntax_error
-- |  '["x"]' ->> -1                     | [v null] (NULL)
-- => mariadb, mysql
-- |  expression                         | outcome
-- |  '{"a": 1}' -> 'a'                  | error syntax_error
-- |  '{"a": 1}' ->> 'a'                 | error syntax_error
-- |  '{"a": 1}' -> '$.a'                | error syntax_error
-- |  CAST('{"a": 1}' AS JSON) ->> '$.a' | error syntax_error
-- |  '[10, 20]' -> 1                    | error syntax_error
-- |  '{"a": {"b": 5}}' -> 'a' ->> 'b'   | error syntax_error
-- |  '{"a": 1}' #>> '{a}'               | ["{\"a\": 1}" text] ('{"a": 1}')
-- |  '["x"]' ->> -1                     | error syntax_error
-- => postgres
-- |  expression                         | outcome
-- |  '{"a": 1}' -> 'a'                  | error ambiguous_function
-- |  '{"a": 1}' ->> 'a'                 | error ambiguous_function
-- |  '{"a": 1}' -> '$.a'                | error ambiguous_function
-- |  CAST('{"a": 1}' AS JSON) ->> '$.a' | [v text] (NULL)
-- |  '[10, 20]' -> 1                    | error ambiguous_function
-- |  '{"a": {"b": 5}}' -> 'a' ->> 'b'   | error ambiguous_function
-- |  '{"a": 1}' #>> '{a}'               | error ambiguous_function
-- |  '["x"]' ->> -1                     | error ambiguous_function

-- @portable value
-- @sql postgres
SELECT CAST(CAST('{"a": 1}' AS JSON) ->> 'a' AS INTEGER) AS v;
-- @sql sqlite
SELECT '{"a": 1}' ->> '$.a' AS v;
-- @sql *
SELECT CAST(JSON_UNQUOTE(JSON_EXTRACT('{"a": 1}', '$.a')) AS SIGNED) AS v;
-- => *
-- |  v integer
-- |  1
