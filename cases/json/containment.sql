-- @title     JSON_CONTAINS of MySQL and MariaDB finds 2 in [1, [2, 3]], @> of PostgreSQL does not
-- @id        json.contains
-- @category  json
-- @why       a search for 2 by JSON_CONTAINS also finds documents with 2 in a nested array, by @> it does not, and SQLite has neither
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-contains
-- @see       https://mariadb.com/kb/en/json_contains/
-- @see       https://www.postgresql.org/docs/current/datatype-json.html#JSON-CONTAINMENT
-- @see       https://sqlite.org/json1.html

CREATE TABLE pair (id INTEGER PRIMARY KEY, outer_doc VARCHAR(60), inner_doc VARCHAR(60));
INSERT INTO pair VALUES
  (1, '{"a": 1, "b": 2}', '{"a": 1}'),
  (2, '{"a": 1}', '{"a": 1.0}'),
  (3, '[1, 2, 3]', '[3, 1]'),
  (4, '[1, 2, 3]', '2'),
  (5, '[1, 2]', '[1, 1, 2]'),
  (6, '[1, [2, 3]]', '[2]'),
  (7, '[1, [2, 3]]', '[[2]]'),
  (8, '{"a": [1, 2]}', '{"a": 1}'),
  (9, '{"a": {"b": 1, "c": 2}}', '{"a": {"b": 1}}'),
  (10, '{"a": {"b": 1}}', '{"b": 1}'),
  (11, '{}', '{}'),
  (12, '[]', '[]'),
  (13, '"abc"', '"a"'),
  (14, 'null', 'null'),
  (15, '[{"a": 1, "b": 2}]', '[{"a": 1}]');

-- @step contains
-- @sql postgres
SELECT id FROM pair WHERE CAST(outer_doc AS JSONB) @> CAST(inner_doc AS JSONB) ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM pair WHERE JSON_CONTAINS(outer_doc, inner_doc) ORDER BY id;
-- @sql sqlite none
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- |  5
-- |  6
-- |  7
-- |  8
-- |  9
-- |  11
-- |  12
-- |  14
-- |  15
-- => postgres
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- |  5
-- |  7
-- |  9
-- |  11
-- |  12
-- |  14
-- |  15

-- @step function
SELECT JSON_CONTAINS('{"a": 1}', '1', '$.a') AS v;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  v integer
-- |  1

-- @step array-has
-- @sql postgres
SELECT id FROM pair WHERE CAST(outer_doc AS JSONB) @> '2' ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM pair WHERE JSON_CONTAINS(outer_doc, '2') ORDER BY id;
-- @sql sqlite
SELECT id FROM pair WHERE EXISTS (SELECT 1 FROM json_each(outer_doc) WHERE value = 2) ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  3
-- |  4
-- |  5
-- => mariadb, mysql
-- |  id integer
-- |  3
-- |  4
-- |  5
-- |  6
-- |  7
-- => postgres
-- |  id integer
-- |  3
-- |  4
-- |  5

-- The elements of the outer array, one by one.
-- @portable array-has
-- @sql sqlite
SELECT id FROM pair WHERE json_type(outer_doc) = 'array' AND EXISTS (SELECT 1 FROM json_each(outer_doc) e WHERE e.type IN ('integer', 'real') AND e.value = 2) ORDER BY id;
-- @sql mysql
SELECT id FROM pair WHERE JSON_TYPE(outer_doc) = 'ARRAY' AND 2 MEMBER OF (outer_doc) ORDER BY id;
-- @sql mariadb
SELECT id FROM pair WHERE JSON_TYPE(outer_doc) = 'ARRAY' AND JSON_OVERLAPS(outer_doc, '[2]') ORDER BY id;
-- @sql postgres
SELECT id FROM pair WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(CASE WHEN jsonb_typeof(CAST(outer_doc AS JSONB)) = 'array' THEN CAST(outer_doc AS JSONB) ELSE '[]' END) e (v) WHERE e.v = '2') ORDER BY id;
-- => *
-- |  id integer
-- |  3
-- |  4
-- |  5
