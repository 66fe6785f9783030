-- @title     Merging JSON, PostgreSQL's || keeps nulls and replaces nested objects; elsewhere it is a merge patch
-- @id        json.modify.merge
-- @category  json
-- @why       settings merged with a patch lose a member set to null, but on PostgreSQL keep the null and lose what nested objects held
-- @see       https://sqlite.org/json1.html#jpatch
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-modification-functions.html#function_json-merge-patch
-- @see       https://mariadb.com/kb/en/json_merge_patch/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSONB-OP-TABLE
-- @each patch = '{"b": 2}', '{"a": null}', '{"o": {"y": 2}}', '{"l": [3]}', '[1]', '{}'

-- @step merge
-- @sql sqlite
SELECT json_patch('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql mysql, mariadb
SELECT JSON_MERGE_PATCH('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql postgres
SELECT CAST('{"a": 1, "o": {"x": 1}, "l": [1, 2]}' AS JSONB) || CAST(${patch} AS JSONB) AS v;
-- => sqlite
-- |  patch             | outcome
-- |  '{"b": 2}'        | [v text] ('{"a":1,"o":{"x":1},"l":[1,2],"b":2}')
-- |  '{"a": null}'     | [v text] ('{"o":{"x":1},"l":[1,2]}')
-- |  '{"o": {"y": 2}}' | [v text] ('{"a":1,"o":{"x":1,"y":2},"l":[1,2]}')
-- |  '{"l": [3]}'      | [v text] ('{"a":1,"o":{"x":1},"l":[3]}')
-- |  '[1]'             | [v text] ('[1]')
-- |  '{}'              | [v text] ('{"a":1,"o":{"x":1},"l":[1,2]}')
-- => mariadb
-- |  patch             | outcome
-- |  '{"b": 2}'        | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2], "b": 2}')
-- |  '{"a": null}'     | [v json] ('{"o": {"x": 1}, "l": [1, 2]}')
-- |  '{"o": {"y": 2}}' | [v json] ('{"a": 1, "o": {"x": 1, "y": 2}, "l": [1, 2]}')
-- |  '{"l": [3]}'      | [v json] ('{"a": 1, "o": {"x": 1}, "l": [3]}')
-- |  '[1]'             | [v json] ('[1]')
-- |  '{}'              | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2]}')
-- => postgres
-- |  patch             | outcome
-- |  '{"b": 2}'        | [v json] ('{"a": 1, "b": 2, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"a": null}'     | [v json] ('{"a": null, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"y": 2}}' | [v json] ('{"a": 1, "l": [1, 2], "o": {"y": 2}}')
-- |  '{"l": [3]}'      | [v json] ('{"a": 1, "l": [3], "o": {"x": 1}}')
-- |  '[1]'             | [v json] ('[{"a": 1, "l": [1, 2], "o": {"x": 1}}, 1]')
-- |  '{}'              | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1}}')
-- => mysql
-- |  patch             | outcome
-- |  '{"b": 2}'        | [v json] ('{"a": 1, "b": 2, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"a": null}'     | [v json] ('{"l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"y": 2}}' | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1, "y": 2}}')
-- |  '{"l": [3]}'      | [v json] ('{"a": 1, "l": [3], "o": {"x": 1}}')
-- |  '[1]'             | [v json] ('[1]')
-- |  '{}'              | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1}}')

-- @step preserve
SELECT JSON_MERGE_PRESERVE('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb
-- |  patch             | outcome
-- |  '{"b": 2}'        | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2], "b": 2}')
-- |  '{"a": null}'     | [v json] ('{"a": [1, null], "o": {"x": 1}, "l": [1, 2]}')
-- |  '{"o": {"y": 2}}' | [v json] ('{"a": 1, "o": {"x": 1, "y": 2}, "l": [1, 2]}')
-- |  '{"l": [3]}'      | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2, 3]}')
-- |  '[1]'             | [v json] ('[{"a": 1, "o": {"x": 1}, "l": [1, 2]}, 1]')
-- |  '{}'              | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2]}')
-- => mysql
-- |  patch             | outcome
-- |  '{"b": 2}'        | [v json] ('{"a": 1, "b": 2, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"a": null}'     | [v json] ('{"a": [1, null], "l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"y": 2}}' | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1, "y": 2}}')
-- |  '{"l": [3]}'      | [v json] ('{"a": 1, "l": [1, 2, 3], "o": {"x": 1}}')
-- |  '[1]'             | [v json] ('[{"a": 1, "l": [1, 2], "o": {"x": 1}}, 1]')
-- |  '{}'              | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1}}')

-- The merge patch of RFC 7396, written out for PostgreSQL and this document.
-- @portable merge
-- @sql sqlite
SELECT json_patch('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql mysql, mariadb
SELECT JSON_MERGE_PATCH('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql postgres
SELECT CASE WHEN JSONB_TYPEOF(p) = 'object' THEN JSONB_STRIP_NULLS(d || p || CASE WHEN JSONB_TYPEOF(p -> 'o') = 'object' THEN JSONB_BUILD_OBJECT('o', (d -> 'o') || (p -> 'o')) ELSE '{}' END) ELSE p END AS v
FROM (SELECT CAST('{"a": 1, "o": {"x": 1}, "l": [1, 2]}' AS JSONB) AS d, CAST(${patch} AS JSONB) AS p) x;
-- => *
-- |  patch             | outcome
-- |  '{"b": 2}'        | [v] ('{"a":1,"o":{"x":1},"l":[1,2],"b":2}')
-- |  '{"a": null}'     | [v] ('{"o":{"x":1},"l":[1,2]}')
-- |  '{"o": {"y": 2}}' | [v] ('{"a":1,"o":{"x":1,"y":2},"l":[1,2]}')
-- |  '{"l": [3]}'      | [v] ('{"a":1,"o":{"x":1},"l":[3]}')
-- |  '[1]'             | [v] ('[1]')
-- |  '{}'              | [v] ('{"a":1,"o":{"x":1},"l":[1,2]}')
