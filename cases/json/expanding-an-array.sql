-- @title     json_each makes rows of an array on SQLite only, of an object on PostgreSQL too
-- @id        json.expand
-- @category  json
-- @why       a report over an array by json_each runs on SQLite, fails on PostgreSQL, which takes objects only, and on MySQL, which has JSON_TABLE
-- @see       https://sqlite.org/json1.html#jeach
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-table-functions.html

-- @step each-of-array
SELECT value FROM json_each('[1, "x", null, true]');
-- => sqlite
-- |  value any
-- |  integer:1
-- |  text:'x'
-- |  NULL
-- |  integer:1
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error invalid_parameter_value

-- @step each-of-object
SELECT key, value FROM json_each('{"b": 1, "a": "x"}');
-- => sqlite
-- |  key text | value any
-- |  'b'      | integer:1
-- |  'a'      | text:'x'
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  key text | value json
-- |  'b'      | '1'
-- |  'a'      | '"x"'

-- @step native
-- @sql sqlite
SELECT value FROM json_each('[1, "x", null, true]');
-- @sql mysql, mariadb
SELECT value FROM JSON_TABLE('[1, "x", null, true]', '$[*]' COLUMNS (value VARCHAR(10) PATH '$')) AS j;
-- @sql postgres
SELECT value FROM jsonb_array_elements_text('[1, "x", null, true]');
-- => sqlite
-- |  value any
-- |  integer:1
-- |  text:'x'
-- |  NULL
-- |  integer:1
-- => mariadb, postgres, mysql
-- |  value text
-- |  '1'
-- |  'x'
-- |  NULL
-- |  'true'

-- All as text.
-- @portable each-of-array
-- @sql sqlite
SELECT CASE type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(value AS TEXT) END AS value FROM json_each('[1, "x", null, true]');
-- @sql mysql, mariadb
SELECT value FROM JSON_TABLE('[1, "x", null, true]', '$[*]' COLUMNS (value VARCHAR(10) PATH '$')) AS j;
-- @sql postgres
SELECT value FROM jsonb_array_elements_text('[1, "x", null, true]');
-- => *
-- |  value text
-- |  '1'
-- |  'x'
-- |  NULL
-- |  'true'

-- @portable native
-- @sql sqlite
SELECT CASE type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(value AS TEXT) END AS value FROM json_each('[1, "x", null, true]');
-- @sql mysql, mariadb
SELECT value FROM JSON_TABLE('[1, "x", null, true]', '$[*]' COLUMNS (value VARCHAR(10) PATH '$')) AS j;
-- @sql postgres
SELECT value FROM jsonb_array_elements_text('[1, "x", null, true]');
-- => *
-- |  value text
-- |  '1'
-- |  'x'
-- |  NULL
-- |  'true'

-- @portable each-of-object
-- @sql sqlite
SELECT key AS k, CAST(value AS TEXT) AS v FROM json_each('{"b": 1, "a": "x"}');
-- @sql mysql, mariadb
SELECT k, JSON_UNQUOTE(JSON_EXTRACT('{"b": 1, "a": "x"}', CONCAT('$."', k, '"'))) AS v FROM JSON_TABLE(JSON_KEYS('{"b": 1, "a": "x"}'), '$[*]' COLUMNS (k VARCHAR(10) PATH '$')) AS j;
-- @sql postgres
SELECT key AS k, value AS v FROM json_each_text('{"b": 1, "a": "x"}');
-- => *
-- |  k text | v text
-- |  'b'    | '1'
-- |  'a'    | 'x'
