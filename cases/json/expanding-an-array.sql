-- @title     json_each makes rows of an array on SQLite only, of an object on PostgreSQL too
-- @id        json.expand
-- @category  json
-- @why       a report over an array by json_each runs on SQLite, fails on PostgreSQL, which takes objects only, and on MySQL, which has JSON_TABLE
-- @see       https://sqlite.org/json1.html#jeach
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-table-functions.html

-- @step each-of-array
SELECT value FROM json_each('[1, "hello, world", null, true]');
-- => sqlite
-- |  value any
-- |  integer:1
-- |  text:'hello, world'
-- |  NULL
-- |  integer:1
-- => postgres
-- |  error invalid_parameter_value
-- => mysql, mariadb
-- |  error syntax_error

-- @step each-of-object
SELECT key, value FROM json_each('{"b": 1, "a": "x", "c": null, "d": true}');
-- => sqlite
-- |  key text | value any
-- |  'b'      | integer:1
-- |  'a'      | text:'x'
-- |  'c'      | NULL
-- |  'd'      | integer:1
-- => postgres
-- |  key text | value json
-- |  'b'      | '1'
-- |  'a'      | '"x"'
-- |  'c'      | 'null'
-- |  'd'      | 'true'
-- => mysql, mariadb
-- |  error syntax_error

-- @step native
-- @sql sqlite
SELECT value FROM json_each('[1, "hello, world", null, true]');
-- @sql mysql, mariadb
SELECT value FROM JSON_TABLE('[1, "hello, world", null, true]', '$[*]' COLUMNS (value LONGTEXT PATH '$')) AS j;
-- @sql postgres
SELECT value FROM jsonb_array_elements_text('[1, "hello, world", null, true]');
-- => sqlite
-- |  value any
-- |  integer:1
-- |  text:'hello, world'
-- |  NULL
-- |  integer:1
-- => postgres, mysql, mariadb
-- |  value text
-- |  '1'
-- |  'hello, world'
-- |  NULL
-- |  'true'

-- All as text; for an array of texts, numbers, truth values and nulls. A nested array or object is NULL on MySQL and MariaDB.
-- @portable each-of-array
-- @sql sqlite
SELECT CASE type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(value AS TEXT) END AS value FROM json_each('[1, "hello, world", null, true]');
-- @sql mysql, mariadb
SELECT value FROM JSON_TABLE('[1, "hello, world", null, true]', '$[*]' COLUMNS (value LONGTEXT PATH '$')) AS j;
-- @sql postgres
SELECT value FROM jsonb_array_elements_text('[1, "hello, world", null, true]');
-- => *
-- |  value text
-- |  '1'
-- |  'hello, world'
-- |  NULL
-- |  'true'

-- @portable native
-- @sql sqlite
SELECT CASE type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(value AS TEXT) END AS value FROM json_each('[1, "hello, world", null, true]');
-- @sql mysql, mariadb
SELECT value FROM JSON_TABLE('[1, "hello, world", null, true]', '$[*]' COLUMNS (value LONGTEXT PATH '$')) AS j;
-- @sql postgres
SELECT value FROM jsonb_array_elements_text('[1, "hello, world", null, true]');
-- => *
-- |  value text
-- |  '1'
-- |  'hello, world'
-- |  NULL
-- |  'true'

-- Of a nested array or object the text is each engine's own.
-- @portable each-of-object
-- @sql sqlite
SELECT key AS k, CASE type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(value AS TEXT) END AS v FROM json_each('{"b": 1, "a": "x", "c": null, "d": true}');
-- @sql mysql, mariadb
SELECT k, CASE WHEN JSON_TYPE(m) <> 'NULL' THEN JSON_UNQUOTE(m) END AS v FROM (SELECT k, JSON_EXTRACT('{"b": 1, "a": "x", "c": null, "d": true}', CONCAT('$.', JSON_QUOTE(k))) AS m FROM JSON_TABLE(JSON_KEYS('{"b": 1, "a": "x", "c": null, "d": true}'), '$[*]' COLUMNS (k LONGTEXT PATH '$')) AS j) AS x;
-- @sql postgres
SELECT key AS k, value AS v FROM json_each_text('{"b": 1, "a": "x", "c": null, "d": true}');
-- => *
-- |  k text | v text
-- |  'b'    | '1'
-- |  'a'    | 'x'
-- |  'c'    | NULL
-- |  'd'    | 'true'
