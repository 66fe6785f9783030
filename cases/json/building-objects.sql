-- @title     JSON_OBJECT('a', 1) is refused by PostgreSQL, 'a' VALUE 1 by all but PostgreSQL 17 and 18
-- @id        json.build.object
-- @category  json
-- @why       an API answer built by JSON_OBJECT('a', 1) runs on SQLite and MySQL and stops on PostgreSQL; from 17 on it wants KEY … VALUE
-- @see       https://sqlite.org/json1.html#jobj
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-creation-functions.html#function_json-object
-- @see       https://mariadb.com/kb/en/json_object/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-CREATION-TABLE
-- @each call = JSON_OBJECT('a', 1), JSON_OBJECT('bb', 1, 'a', 2), JSON_OBJECT('a', NULL), JSON_OBJECT('a', 1, 'a', 2), JSON_OBJECT(), JSON_OBJECT('a'), JSON_OBJECT(NULL, 1), JSON_OBJECT(1, 2), JSON_OBJECT('a' VALUE 1), JSON_OBJECT('a' : 1), JSON_OBJECT('a' VALUE 1 ABSENT ON NULL), JSON_BUILD_OBJECT('a', 1)

-- @step build
SELECT ${call} AS v;
-- => sqlite
-- |  call                                    | outcome
-- |  JSON_OBJECT('a', 1)                     | [v text] ('{"a":1}')
-- |  JSON_OBJECT('bb', 1, 'a', 2)            | [v text] ('{"bb":1,"a":2}')
-- |  JSON_OBJECT('a', NULL)                  | [v text] ('{"a":null}')
-- |  JSON_OBJECT('a', 1, 'a', 2)             | [v text] ('{"a":1,"a":2}')
-- |  JSON_OBJECT()                           | [v text] ('{}')
-- |  JSON_OBJECT('a')                        | error undefined_function
-- |  JSON_OBJECT(NULL, 1)                    | error invalid_parameter_value
-- |  JSON_OBJECT(1, 2)                       | error invalid_parameter_value
-- |  JSON_OBJECT('a' VALUE 1)                | error syntax_error
-- |  JSON_OBJECT('a' : 1)                    | error syntax_error
-- |  JSON_OBJECT('a' VALUE 1 ABSENT ON NULL) | error syntax_error
-- |  JSON_BUILD_OBJECT('a', 1)               | error undefined_function
-- => mariadb
-- |  call                                    | outcome
-- |  JSON_OBJECT('a', 1)                     | [v json] ('{"a": 1}')
-- |  JSON_OBJECT('bb', 1, 'a', 2)            | [v json] ('{"bb": 1, "a": 2}')
-- |  JSON_OBJECT('a', NULL)                  | [v json] ('{"a": null}')
-- |  JSON_OBJECT('a', 1, 'a', 2)             | [v json] ('{"a": 1, "a": 2}')
-- |  JSON_OBJECT()                           | [v json] ('{}')
-- |  JSON_OBJECT('a')                        | error undefined_function
-- |  JSON_OBJECT(NULL, 1)                    | [v json] ('{"": 1}')
-- |  JSON_OBJECT(1, 2)                       | [v json] ('{"1": 2}')
-- |  JSON_OBJECT('a' VALUE 1)                | error syntax_error
-- |  JSON_OBJECT('a' : 1)                    | error syntax_error
-- |  JSON_OBJECT('a' VALUE 1 ABSENT ON NULL) | error syntax_error
-- |  JSON_BUILD_OBJECT('a', 1)               | error undefined_function
-- => postgres<17
-- |  call                                    | outcome
-- |  JSON_OBJECT('a', 1)                     | error undefined_function
-- |  JSON_OBJECT('bb', 1, 'a', 2)            | error undefined_function
-- |  JSON_OBJECT('a', NULL)                  | error invalid_text_representation
-- |  JSON_OBJECT('a', 1, 'a', 2)             | error undefined_function
-- |  JSON_OBJECT()                           | error undefined_function
-- |  JSON_OBJECT('a')                        | error invalid_text_representation
-- |  JSON_OBJECT(NULL, 1)                    | error undefined_function
-- |  JSON_OBJECT(1, 2)                       | error undefined_function
-- |  JSON_OBJECT('a' VALUE 1)                | error syntax_error
-- |  JSON_OBJECT('a' : 1)                    | error syntax_error
-- |  JSON_OBJECT('a' VALUE 1 ABSENT ON NULL) | error syntax_error
-- |  JSON_BUILD_OBJECT('a', 1)               | [v json] ('{"a" : 1}')
-- => postgres>=17
-- |  call                                    | outcome
-- |  JSON_OBJECT('a', 1)                     | error undefined_function
-- |  JSON_OBJECT('bb', 1, 'a', 2)            | error undefined_function
-- |  JSON_OBJECT('a', NULL)                  | error invalid_text_representation
-- |  JSON_OBJECT('a', 1, 'a', 2)             | error undefined_function
-- |  JSON_OBJECT()                           | [v json] ('{}')
-- |  JSON_OBJECT('a')                        | error invalid_text_representation
-- |  JSON_OBJECT(NULL, 1)                    | error undefined_function
-- |  JSON_OBJECT(1, 2)                       | error undefined_function
-- |  JSON_OBJECT('a' VALUE 1)                | [v json] ('{"a" : 1}')
-- |  JSON_OBJECT('a' : 1)                    | [v json] ('{"a" : 1}')
-- |  JSON_OBJECT('a' VALUE 1 ABSENT ON NULL) | [v json] ('{"a" : 1}')
-- |  JSON_BUILD_OBJECT('a', 1)               | [v json] ('{"a" : 1}')
-- => mysql
-- |  call                                    | outcome
-- |  JSON_OBJECT('a', 1)                     | [v json] ('{"a": 1}')
-- |  JSON_OBJECT('bb', 1, 'a', 2)            | [v json] ('{"a": 2, "bb": 1}')
-- |  JSON_OBJECT('a', NULL)                  | [v json] ('{"a": null}')
-- |  JSON_OBJECT('a', 1, 'a', 2)             | [v json] ('{"a": 2}')
-- |  JSON_OBJECT()                           | [v json] ('{}')
-- |  JSON_OBJECT('a')                        | error undefined_function
-- |  JSON_OBJECT(NULL, 1)                    | error null_value_not_allowed
-- |  JSON_OBJECT(1, 2)                       | [v json] ('{"1": 2}')
-- |  JSON_OBJECT('a' VALUE 1)                | error syntax_error
-- |  JSON_OBJECT('a' : 1)                    | error syntax_error
-- |  JSON_OBJECT('a' VALUE 1 ABSENT ON NULL) | error syntax_error
-- |  JSON_BUILD_OBJECT('a', 1)               | error undefined_function

-- The pairs one after the other, in the function that each engine has; a key that is twice, missing or NULL has no common answer.
-- @portable build
-- @sql postgres[call=(JSON_OBJECT('a', 1)|JSON_OBJECT('a' VALUE 1)|JSON_OBJECT('a' : 1)|JSON_OBJECT('a' VALUE 1 ABSENT ON NULL)|JSON_BUILD_OBJECT('a', 1))]
SELECT json_build_object('a', 1) AS v;
-- @sql sqlite[call=(JSON_OBJECT('a', 1)|JSON_OBJECT('a' VALUE 1)|JSON_OBJECT('a' : 1)|JSON_OBJECT('a' VALUE 1 ABSENT ON NULL)|JSON_BUILD_OBJECT('a', 1))], mysql[call=(JSON_OBJECT('a', 1)|JSON_OBJECT('a' VALUE 1)|JSON_OBJECT('a' : 1)|JSON_OBJECT('a' VALUE 1 ABSENT ON NULL)|JSON_BUILD_OBJECT('a', 1))], mariadb[call=(JSON_OBJECT('a', 1)|JSON_OBJECT('a' VALUE 1)|JSON_OBJECT('a' : 1)|JSON_OBJECT('a' VALUE 1 ABSENT ON NULL)|JSON_BUILD_OBJECT('a', 1))]
SELECT JSON_OBJECT('a', 1) AS v;
-- @sql postgres[call=JSON_OBJECT('bb', 1, 'a', 2)]
SELECT json_build_object('bb', 1, 'a', 2) AS v;
-- @sql sqlite[call=JSON_OBJECT('bb', 1, 'a', 2)], mysql[call=JSON_OBJECT('bb', 1, 'a', 2)], mariadb[call=JSON_OBJECT('bb', 1, 'a', 2)]
SELECT JSON_OBJECT('bb', 1, 'a', 2) AS v;
-- @sql postgres[call=JSON_OBJECT('a', NULL)]
SELECT json_build_object('a', NULL) AS v;
-- @sql sqlite[call=JSON_OBJECT('a', NULL)], mysql[call=JSON_OBJECT('a', NULL)], mariadb[call=JSON_OBJECT('a', NULL)]
SELECT JSON_OBJECT('a', NULL) AS v;
-- @sql postgres[call=JSON_OBJECT()]
SELECT json_build_object() AS v;
-- @sql sqlite[call=JSON_OBJECT()], mysql[call=JSON_OBJECT()], mariadb[call=JSON_OBJECT()]
SELECT JSON_OBJECT() AS v;
-- @sql postgres[call=JSON_OBJECT(1, 2)]
SELECT json_build_object('1', 2) AS v;
-- @sql sqlite[call=JSON_OBJECT(1, 2)], mysql[call=JSON_OBJECT(1, 2)], mariadb[call=JSON_OBJECT(1, 2)]
SELECT JSON_OBJECT('1', 2) AS v;
-- @sql * none
-- @end
-- => *
-- |  call                                    | outcome
-- |  JSON_OBJECT('a', 1)                     | [v] ('{"a":1}')
-- |  JSON_OBJECT('bb', 1, 'a', 2)            | [v] ('{"bb":1,"a":2}')
-- |  JSON_OBJECT('a', NULL)                  | [v] ('{"a":null}')
-- |  JSON_OBJECT()                           | [v] ('{}')
-- |  JSON_OBJECT(1, 2)                       | [v] ('{"1":2}')
-- |  JSON_OBJECT('a' VALUE 1)                | [v] ('{"a":1}')
-- |  JSON_OBJECT('a' : 1)                    | [v] ('{"a":1}')
-- |  JSON_OBJECT('a' VALUE 1 ABSENT ON NULL) | [v] ('{"a":1}')
-- |  JSON_BUILD_OBJECT('a', 1)               | [v] ('{"a":1}')
