-- @title     The keys of a JSON object come as written on SQLite, MariaDB and PostgreSQL's json, sorted on MySQL
-- @id        json.keys
-- @category  json
-- @why       code that reads a document's keys gets an array or rows, sorted, by length or as written, and a repeated name twice
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-keys
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @see       https://sqlite.org/json1.html#jeach
-- @see       https://mariadb.com/kb/en/json_keys/
-- @each document = '{"bb": 1, "a": 2}', '{"a": 1, "a": 2}', '{}', '[1]', 'null'

-- @step keys
-- @sql sqlite
SELECT json_group_array(key) AS v FROM json_each(${document});
-- @sql mysql, mariadb
SELECT JSON_KEYS(${document}) AS v;
-- @sql postgres
SELECT json_agg(k) AS v FROM json_object_keys(${document}) k;
-- => sqlite
-- |  document            | outcome
-- |  '{"bb": 1, "a": 2}' | [v text] ('["bb","a"]')
-- |  '{"a": 1, "a": 2}'  | [v text] ('["a","a"]')
-- |  '{}'                | [v text] ('[]')
-- |  '[1]'               | [v text] ('[0]')
-- |  'null'              | [v text] ('[null]')
-- => mariadb
-- |  document            | outcome
-- |  '{"bb": 1, "a": 2}' | [v text] ('["bb", "a"]')
-- |  '{"a": 1, "a": 2}'  | [v text] ('["a"]')
-- |  '{}'                | [v text] ('[]')
-- |  '[1]'               | [v text] (NULL)
-- |  'null'              | [v text] (NULL)
-- => postgres
-- |  document            | outcome
-- |  '{"bb": 1, "a": 2}' | [v json] ('["bb", "a"]')
-- |  '{"a": 1, "a": 2}'  | [v json] ('["a", "a"]')
-- |  '{}'                | [v json] (NULL)
-- |  '[1]'               | error invalid_parameter_value
-- |  'null'              | error invalid_parameter_value
-- => mysql
-- |  document            | outcome
-- |  '{"bb": 1, "a": 2}' | [v json] ('["a", "bb"]')
-- |  '{"a": 1, "a": 2}'  | [v json] ('["a"]')
-- |  '{}'                | [v json] ('[]')
-- |  '[1]'               | [v json] (NULL)
-- |  'null'              | [v json] (NULL)

-- @step keys-binary
-- @sql postgres
SELECT json_agg(k) AS v FROM jsonb_object_keys(${document}) k;
-- @sql * none
-- => postgres
-- |  document            | outcome
-- |  '{"bb": 1, "a": 2}' | [v json] ('["a", "bb"]')
-- |  '{"a": 1, "a": 2}'  | [v json] ('["a"]')
-- |  '{}'                | [v json] (NULL)
-- |  '[1]'               | error invalid_parameter_value
-- |  'null'              | error invalid_parameter_value

-- As rows, in the order of their bytes; a key that stands twice is one, and what is no object has none.
-- @portable keys
-- @sql sqlite
SELECT DISTINCT key AS k FROM json_each(${document}) WHERE json_type(${document}) = 'object' ORDER BY key;
-- @sql mysql, mariadb
SELECT k FROM JSON_TABLE(JSON_KEYS(${document}), '$[*]' COLUMNS (k VARCHAR(1000) PATH '$')) j ORDER BY k COLLATE utf8mb4_bin;
-- @sql postgres
SELECT k FROM json_object_keys(CASE json_typeof(${document}) WHEN 'object' THEN CAST(${document} AS JSON) ELSE '{}' END) k GROUP BY k ORDER BY k COLLATE "C";
-- => *
-- |  document            | outcome
-- |  '{"bb": 1, "a": 2}' | [k text] ('a') ('bb')
-- |  '{"a": 1, "a": 2}'  | [k text] ('a')
-- |  '{}'                | [k]
-- |  '[1]'               | [k]
-- |  'null'              | [k]
