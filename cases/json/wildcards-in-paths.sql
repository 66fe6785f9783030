-- @title     The JSON path $.l[*] is refused by SQLite, $**.k by SQLite and PostgreSQL
-- @id        json.path.wildcards
-- @category  json
-- @why       SQLite refuses [*] and finds nothing under $.*, silently; the servers collect the matches into an array
-- @see       https://sqlite.org/json1.html#path_arguments
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-path-syntax
-- @see       https://mariadb.com/kb/en/jsonpath-expressions/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-SQLJSON-PATH
-- @each path = $.l[*], $.*, $**.k, $.*.k, $.l[*].k

-- @step path
-- @sql postgres
SELECT jsonb_path_query_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '${path}') AS v;
-- @sql *
SELECT JSON_EXTRACT('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '${path}') AS v;
-- => sqlite
-- |  path     | outcome
-- |  $.l[*]   | error syntax_error
-- |  $.*      | [v null] (NULL)
-- |  $**.k    | error syntax_error
-- |  $.*.k    | [v null] (NULL)
-- |  $.l[*].k | error syntax_error
-- => mariadb, mysql
-- |  path     | outcome
-- |  $.l[*]   | [v json] ('[{"k": 1}, {"k": 2}]')
-- |  $.*      | [v json] ('[[{"k": 1}, {"k": 2}], {"k": 3}]')
-- |  $**.k    | [v json] ('[1, 2, 3]')
-- |  $.*.k    | [v json] ('[3]')
-- |  $.l[*].k | [v json] ('[1, 2]')
-- => postgres
-- |  path     | outcome
-- |  $.l[*]   | [v json] ('[{"k": 1}, {"k": 2}]')
-- |  $.*      | [v json] ('[[{"k": 1}, {"k": 2}], {"k": 3}]')
-- |  $**.k    | error syntax_error
-- |  $.*.k    | [v json] ('[1, 2, 3]')
-- |  $.l[*].k | [v json] ('[1, 2]')

-- @step two-paths
SELECT JSON_EXTRACT('{"a": 1, "b": "x"}', '$.a', '$.b') AS v;
-- => sqlite
-- |  v text
-- |  '[1,"x"]'
-- => mariadb, mysql
-- |  v json
-- |  '[1, "x"]'
-- => postgres
-- |  error undefined_function

-- SQLite collects what the wildcard would have found: [*] the elements of an array, .* the members of an object. PostgreSQL takes each for the other unless its
-- path is strict. Nothing found is an empty array. Members come in each engine's own order.
-- @portable path
-- @sql sqlite[path=$.l[*\]]
SELECT json_group_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}' -> fullkey) AS v FROM json_each('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '$.l') WHERE json_type('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '$.l') = 'array';
-- @sql sqlite[path=$.*]
SELECT json_group_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}' -> fullkey) AS v FROM json_each('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}') WHERE json_type('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}') = 'object';
-- @sql sqlite[path=$**.k]
SELECT json_group_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}' -> fullkey) AS v FROM json_tree('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}') WHERE key = 'k';
-- @sql sqlite[path=$.*.k]
SELECT json_group_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}' -> (fullkey || '.k')) AS v FROM json_each('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}') WHERE json_type('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}') = 'object' AND json_type('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', fullkey || '.k') IS NOT NULL;
-- @sql sqlite[path=$.l[*\].k]
SELECT json_group_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}' -> (fullkey || '.k')) AS v FROM json_each('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '$.l') WHERE json_type('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '$.l') = 'array' AND json_type('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', fullkey || '.k') IS NOT NULL;
-- @sql postgres[path=($.l[*\]|$.*)]
SELECT COALESCE(jsonb_path_query_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', 'strict ${path}', '{}', TRUE), '[]') AS v;
-- @sql postgres[path=$**.k]
SELECT COALESCE(jsonb_path_query_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', 'strict $.** ? (exists (@.k)).k'), '[]') AS v;
-- @sql postgres[path=$.*.k]
SELECT COALESCE(jsonb_path_query_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', 'strict $.* ? (exists (@.k)).k', '{}', TRUE), '[]') AS v;
-- @sql postgres[path=$.l[*\].k]
SELECT COALESCE(jsonb_path_query_array('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', 'strict $.l[*] ? (exists (@.k)).k', '{}', TRUE), '[]') AS v;
-- @sql mysql
SELECT COALESCE(JSON_EXTRACT('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '${path}'), JSON_ARRAY()) AS v;
-- @sql mariadb
SELECT JSON_COMPACT(COALESCE(JSON_EXTRACT('{"l": [{"k": 1}, {"k": 2}], "o": {"k": 3}}', '${path}'), '[]')) AS v;
-- => *
-- |  path     | outcome
-- |  $.l[*]   | [v] ('[{"k":1},{"k":2}]')
-- |  $.*      | [v] ('[[{"k":1},{"k":2}],{"k":3}]')
-- |  $**.k    | [v] ('[1,2,3]')
-- |  $.*.k    | [v] ('[3]')
-- |  $.l[*].k | [v] ('[1,2]')
