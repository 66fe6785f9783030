-- @title     Merging JSON, PostgreSQL's || keeps nulls and replaces nested objects; elsewhere it is a merge patch
-- @id        json.modify.merge
-- @category  json
-- @why       settings merged with a patch lose a member set to null, but on PostgreSQL keep the null and lose what nested objects held
-- @see       https://sqlite.org/json1.html#jpatch
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-modification-functions.html#function_json-merge-patch
-- @see       https://mariadb.com/kb/en/json_merge_patch/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSONB-OP-TABLE
-- @each patch = '{"b": 2}', '{"a": null}', '{"o": {"y": 2}}', '{"l": [3]}', '[1]', '{}', '{"o": {"x": null}, "n": {"z": null}}'

-- @step merge
-- @sql sqlite
SELECT json_patch('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql mysql, mariadb
SELECT JSON_MERGE_PATCH('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql postgres
SELECT CAST('{"a": 1, "o": {"x": 1}, "l": [1, 2]}' AS JSONB) || CAST(${patch} AS JSONB) AS v;
-- => sqlite
-- |  patch                                  | outcome
-- |  '{"b": 2}'                             | [v text] ('{"a":1,"o":{"x":1},"l":[1,2],"b":2}')
-- |  '{"a": null}'                          | [v text] ('{"o":{"x":1},"l":[1,2]}')
-- |  '{"o": {"y": 2}}'                      | [v text] ('{"a":1,"o":{"x":1,"y":2},"l":[1,2]}')
-- |  '{"l": [3]}'                           | [v text] ('{"a":1,"o":{"x":1},"l":[3]}')
-- |  '[1]'                                  | [v text] ('[1]')
-- |  '{}'                                   | [v text] ('{"a":1,"o":{"x":1},"l":[1,2]}')
-- |  '{"o": {"x": null}, "n": {"z": null}}' | [v text] ('{"a":1,"o":{},"l":[1,2],"n":{}}')
-- => postgres
-- |  patch                                  | outcome
-- |  '{"b": 2}'                             | [v json] ('{"a": 1, "b": 2, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"a": null}'                          | [v json] ('{"a": null, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"y": 2}}'                      | [v json] ('{"a": 1, "l": [1, 2], "o": {"y": 2}}')
-- |  '{"l": [3]}'                           | [v json] ('{"a": 1, "l": [3], "o": {"x": 1}}')
-- |  '[1]'                                  | [v json] ('[{"a": 1, "l": [1, 2], "o": {"x": 1}}, 1]')
-- |  '{}'                                   | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"x": null}, "n": {"z": null}}' | [v json] ('{"a": 1, "l": [1, 2], "n": {"z": null}, "o": {"x": null}}')
-- => mysql
-- |  patch                                  | outcome
-- |  '{"b": 2}'                             | [v json] ('{"a": 1, "b": 2, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"a": null}'                          | [v json] ('{"l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"y": 2}}'                      | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1, "y": 2}}')
-- |  '{"l": [3]}'                           | [v json] ('{"a": 1, "l": [3], "o": {"x": 1}}')
-- |  '[1]'                                  | [v json] ('[1]')
-- |  '{}'                                   | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"x": null}, "n": {"z": null}}' | [v json] ('{"a": 1, "l": [1, 2], "n": {}, "o": {}}')
-- => mariadb
-- |  patch                                  | outcome
-- |  '{"b": 2}'                             | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2], "b": 2}')
-- |  '{"a": null}'                          | [v json] ('{"o": {"x": 1}, "l": [1, 2]}')
-- |  '{"o": {"y": 2}}'                      | [v json] ('{"a": 1, "o": {"x": 1, "y": 2}, "l": [1, 2]}')
-- |  '{"l": [3]}'                           | [v json] ('{"a": 1, "o": {"x": 1}, "l": [3]}')
-- |  '[1]'                                  | [v json] ('[1]')
-- |  '{}'                                   | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2]}')
-- |  '{"o": {"x": null}, "n": {"z": null}}' | [v json] ('{"a": 1, "o": {}, "l": [1, 2], "n": {}}')

-- @step preserve
SELECT JSON_MERGE_PRESERVE('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- => sqlite, postgres
-- |  error undefined_function
-- => mysql
-- |  patch                                  | outcome
-- |  '{"b": 2}'                             | [v json] ('{"a": 1, "b": 2, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"a": null}'                          | [v json] ('{"a": [1, null], "l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"y": 2}}'                      | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1, "y": 2}}')
-- |  '{"l": [3]}'                           | [v json] ('{"a": 1, "l": [1, 2, 3], "o": {"x": 1}}')
-- |  '[1]'                                  | [v json] ('[{"a": 1, "l": [1, 2], "o": {"x": 1}}, 1]')
-- |  '{}'                                   | [v json] ('{"a": 1, "l": [1, 2], "o": {"x": 1}}')
-- |  '{"o": {"x": null}, "n": {"z": null}}' | [v json] ('{"a": 1, "l": [1, 2], "n": {"z": null}, "o": {"x": [1, null]}}')
-- => mariadb
-- |  patch                                  | outcome
-- |  '{"b": 2}'                             | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2], "b": 2}')
-- |  '{"a": null}'                          | [v json] ('{"a": [1, null], "o": {"x": 1}, "l": [1, 2]}')
-- |  '{"o": {"y": 2}}'                      | [v json] ('{"a": 1, "o": {"x": 1, "y": 2}, "l": [1, 2]}')
-- |  '{"l": [3]}'                           | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2, 3]}')
-- |  '[1]'                                  | [v json] ('[{"a": 1, "o": {"x": 1}, "l": [1, 2]}, 1]')
-- |  '{}'                                   | [v json] ('{"a": 1, "o": {"x": 1}, "l": [1, 2]}')
-- |  '{"o": {"x": null}, "n": {"z": null}}' | [v json] ('{"a": 1, "o": {"x": [1, null]}, "l": [1, 2], "n": {"z": null}}')

-- The merge patch of RFC 7396, by a function of one's own on PostgreSQL.
-- @portable merge
-- @sql sqlite
SELECT json_patch('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql mysql, mariadb
SELECT JSON_MERGE_PATCH('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', ${patch}) AS v;
-- @sql postgres
CREATE FUNCTION merge_patch(target JSONB, patch JSONB) RETURNS JSONB LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  merged JSONB := CASE WHEN jsonb_typeof(target) = 'object' THEN target ELSE '{}' END;
  k TEXT;
BEGIN
  IF jsonb_typeof(patch) <> 'object' THEN
    RETURN patch;
  END IF;
  FOR k IN SELECT jsonb_object_keys(patch) LOOP
    merged := merged - k;
    IF jsonb_typeof(patch -> k) <> 'null' THEN
      merged := merged || jsonb_build_object(k, merge_patch(COALESCE(target -> k, '{}'), patch -> k));
    END IF;
  END LOOP;
  RETURN merged;
END $$;
SELECT merge_patch('{"a": 1, "o": {"x": 1}, "l": [1, 2]}', CAST(${patch} AS JSONB)) AS v;
-- => *
-- |  patch                                  | outcome
-- |  '{"b": 2}'                             | [v] ('{"a":1,"o":{"x":1},"l":[1,2],"b":2}')
-- |  '{"a": null}'                          | [v] ('{"o":{"x":1},"l":[1,2]}')
-- |  '{"o": {"y": 2}}'                      | [v] ('{"a":1,"o":{"x":1,"y":2},"l":[1,2]}')
-- |  '{"l": [3]}'                           | [v] ('{"a":1,"o":{"x":1},"l":[3]}')
-- |  '[1]'                                  | [v] ('[1]')
-- |  '{}'                                   | [v] ('{"a":1,"o":{"x":1},"l":[1,2]}')
-- |  '{"o": {"x": null}, "n": {"z": null}}' | [v] ('{"a":1,"o":{},"l":[1,2],"n":{}}')
