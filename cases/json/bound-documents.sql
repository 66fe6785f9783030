-- @title     '{bad' bound for a JSON column is refused by all but SQLite; an array of ? has no type on PostgreSQL
-- @id        json.bind
-- @category  json
-- @why       PostgreSQL cannot tell json from jsonb for a bare parameter, and a bound text becomes a string, not a document
-- @see       https://sqlite.org/json1.html#interface_overview
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-modification-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-json.html
-- @see       https://mariadb.com/kb/en/json-data-type/

CREATE TABLE t (id INTEGER, doc JSON);
CREATE TABLE u (id INTEGER, doc VARCHAR(100));

-- @step insert
-- @bind 1, '{"a": 1}'
-- @bind 2, '{bad'
-- @bind 3, 5
-- @bind 4, NULL
-- @bind 5, ''
INSERT INTO t VALUES (?, ?);
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  bind          | outcome
-- |  1, '{"a": 1}' | ok 1 row
-- |  2, '{bad'     | error invalid_json_text
-- |  3, 5          | ok 1 row
-- |  4, NULL       | ok 1 row
-- |  5, ''         | error invalid_json_text
-- => mysql
-- |  bind          | outcome
-- |  1, '{"a": 1}' | ok 1 row
-- |  2, '{bad'     | error invalid_json_text
-- |  3, 5          | error invalid_json_text
-- |  4, NULL       | ok 1 row
-- |  5, ''         | error invalid_json_text
-- => mariadb
-- |  bind          | outcome
-- |  1, '{"a": 1}' | ok 1 row
-- |  2, '{bad'     | error check_violation
-- |  3, 5          | ok 1 row
-- |  4, NULL       | ok 1 row
-- |  5, ''         | error check_violation

-- @step read
SELECT id, doc FROM t ORDER BY id;
-- => sqlite
-- |  id integer | doc any
-- |  1          | text:'{"a": 1}'
-- |  2          | text:'{bad'
-- |  3          | integer:5
-- |  4          | NULL
-- |  5          | text:''
-- => mariadb, postgres
-- |  id integer | doc json
-- |  1          | '{"a": 1}'
-- |  3          | '5'
-- |  4          | NULL
-- => mysql
-- |  id integer | doc json
-- |  1          | '{"a": 1}'
-- |  4          | NULL

-- @step arrow
-- @bind '{"a": 1}', 'a'
-- @bind '{"a": 1}', '$.a'
SELECT ? ->> ? AS v;
-- => sqlite
-- |  v integer
-- |  1
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error ambiguous_function

-- @step array
-- @bind 1
-- @bind 1.5
-- @bind 'x'
-- @bind '[1]'
-- @bind NULL
-- @sql postgres
SELECT json_build_array(?) AS v;
-- @sql *
SELECT JSON_ARRAY(?) AS v;
-- => sqlite
-- |  bind  | outcome
-- |  1     | [v text] ('[1]')
-- |  1.5   | [v text] ('[1.5]')
-- |  'x'   | [v text] ('["x"]')
-- |  '[1]' | [v text] ('["[1]"]')
-- |  NULL  | [v text] ('[null]')
-- => mariadb, mysql
-- |  bind  | outcome
-- |  1     | [v json] ('[1]')
-- |  1.5   | [v json] ('[1.5]')
-- |  'x'   | [v json] ('["x"]')
-- |  '[1]' | [v json] ('["[1]"]')
-- |  NULL  | [v json] ('[null]')
-- => postgres
-- |  error indeterminate_datatype

-- @step member
-- @bind '$.a'
-- @bind 'a'
-- @sql postgres
SELECT CAST('{"a": 1}' AS JSON) -> ? AS v;
-- @sql *
SELECT JSON_EXTRACT('{"a": 1}', ?) AS v;
-- => sqlite
-- |  bind  | outcome
-- |  '$.a' | [v integer] (1)
-- |  'a'   | error syntax_error
-- => mariadb
-- |  bind  | outcome
-- |  '$.a' | [v json] ('1')
-- |  'a'   | [v json] (NULL); warning syntax_error
-- => mysql
-- |  bind  | outcome
-- |  '$.a' | [v json] ('1')
-- |  'a'   | error syntax_error
-- => postgres
-- |  bind  | outcome
-- |  '$.a' | [v json] (NULL)
-- |  'a'   | [v json] ('1')

-- For a text, which is a string whatever is in it, or NULL; a number takes a cast to a type of numbers instead.
-- @portable array
-- @bind 'x'
-- @bind '[1]'
-- @bind NULL
-- @sql postgres
SELECT json_build_array(CAST(? AS TEXT)) AS v;
-- @sql sqlite
SELECT JSON_ARRAY(CAST(? AS TEXT)) AS v;
-- @sql *
SELECT JSON_ARRAY(CAST(? AS CHAR)) AS v;
-- => *
-- |  bind  | outcome
-- |  'x'   | [v] ('["x"]')
-- |  '[1]' | [v] ('["[1]"]')
-- |  NULL  | [v] ('[null]')

-- Kept as text, whatever is bound is what is read.
-- @portable insert
-- @bind 1, '{"a": 1}'
-- @bind 2, '{bad'
-- @bind 3, 5
-- @bind 4, NULL
-- @bind 5, ''
INSERT INTO u VALUES (?, ?);
-- => *
-- |  ok 1 row

-- @portable read
SELECT id, doc FROM u ORDER BY id;
-- => *
-- |  id integer | doc text
-- |  1          | '{"a": 1}'
-- |  2          | '{bad'
-- |  3          | '5'
-- |  4          | NULL
-- |  5          | ''

-- The bare name is bound, and the path made of it where one is needed. Of a nested document the text is each engine's own.
-- @portable member
-- @bind '$.a'
-- @bind 'a'
-- @sql postgres
SELECT CAST('{"a": 1}' AS JSON) ->> REPLACE(CAST(? AS TEXT), '$.', '') AS v;
-- @sql sqlite
SELECT CASE JSON_TYPE(doc, path) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(JSON_EXTRACT(doc, path) AS TEXT) END AS v FROM (SELECT '{"a": 1}' AS doc, '$."' || REPLACE(?, '$.', '') || '"' AS path) x;
-- @sql *
SELECT CASE WHEN JSON_TYPE(m) <> 'NULL' THEN JSON_UNQUOTE(m) END AS v FROM (SELECT JSON_EXTRACT('{"a": 1}', CONCAT('$."', REPLACE(?, '$.', ''), '"')) AS m) x;
-- => *
-- |  v text
-- |  '1'
