-- @title     NULL as the new value of a member makes the whole document NULL on PostgreSQL
-- @id        json.modify.update
-- @category  json
-- @why       saving one setting as NULL makes the whole document NULL on PostgreSQL: all other settings are lost
-- @see       https://sqlite.org/json1.html#jset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-modification-functions.html#function_json-set
-- @see       https://mariadb.com/kb/en/json_set/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING

-- @sql postgres
CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSONB);
-- @sql *
CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
-- @end
INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{"a": 1}'), (3, NULL), (4, '{"a": 1}');

-- @step set
-- @sql postgres
UPDATE t SET doc = jsonb_set(doc, '{a}', '2') WHERE id = 1;
-- @sql *
UPDATE t SET doc = JSON_SET(doc, '$.a', 2) WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step set-null
-- @sql postgres
UPDATE t SET doc = jsonb_set(doc, '{a}', NULL) WHERE id = 2;
-- @sql *
UPDATE t SET doc = JSON_SET(doc, '$.a', NULL) WHERE id = 2;
-- => *
-- |  ok 1 row

-- @step set-in-missing
-- @sql postgres
UPDATE t SET doc = jsonb_set(doc, '{a}', '2') WHERE id = 3;
-- @sql *
UPDATE t SET doc = JSON_SET(doc, '$.a', 2) WHERE id = 3;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 0 rows

-- @step set-text
-- @sql postgres
UPDATE t SET doc = jsonb_set(doc, '{a}', to_jsonb(CAST('{"b": 1}' AS TEXT))) WHERE id = 4;
-- @sql *
UPDATE t SET doc = JSON_SET(doc, '$.a', '{"b": 1}') WHERE id = 4;
-- => *
-- |  ok 1 row

-- @step read
SELECT id, doc FROM t ORDER BY id;
-- => sqlite
-- |  id integer | doc text
-- |  1          | '{"a":2}'
-- |  2          | '{"a":null}'
-- |  3          | NULL
-- |  4          | '{"a":"{\\"b\\": 1}"}'
-- => mariadb, mysql
-- |  id integer | doc json
-- |  1          | '{"a": 2}'
-- |  2          | '{"a": null}'
-- |  3          | NULL
-- |  4          | '{"a": "{\\"b\\": 1}"}'
-- => postgres
-- |  id integer | doc json
-- |  1          | '{"a": 2}'
-- |  2          | NULL
-- |  3          | NULL
-- |  4          | '{"a": "{\\"b\\": 1}"}'

-- An empty document where there is none, and the null of JSON where a value is NULL.
-- @portable read
-- @sql postgres
CREATE TABLE u (id INTEGER PRIMARY KEY, doc JSONB);
INSERT INTO u VALUES (1, '{"a": 1}'), (2, '{"a": 1}'), (3, NULL), (4, '{"a": 1}');
UPDATE u SET doc = jsonb_set(doc, '{a}', '2') WHERE id = 1;
UPDATE u SET doc = jsonb_set(doc, '{a}', COALESCE(to_jsonb(CAST(NULL AS INTEGER)), 'null')) WHERE id = 2;
UPDATE u SET doc = jsonb_set(COALESCE(doc, '{}'), '{a}', '2') WHERE id = 3;
UPDATE u SET doc = jsonb_set(doc, '{a}', to_jsonb(CAST('{"b": 1}' AS TEXT))) WHERE id = 4;
SELECT id, doc FROM u ORDER BY id;
-- @sql *
CREATE TABLE u (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO u VALUES (1, '{"a": 1}'), (2, '{"a": 1}'), (3, NULL), (4, '{"a": 1}');
UPDATE u SET doc = JSON_SET(doc, '$.a', 2) WHERE id = 1;
UPDATE u SET doc = JSON_SET(doc, '$.a', NULL) WHERE id = 2;
UPDATE u SET doc = JSON_SET(COALESCE(doc, '{}'), '$.a', 2) WHERE id = 3;
UPDATE u SET doc = JSON_SET(doc, '$.a', '{"b": 1}') WHERE id = 4;
SELECT id, doc FROM u ORDER BY id;
-- => *
-- |  id integer | doc
-- |  1          | '{"a":2}'
-- |  2          | '{"a":null}'
-- |  3          | '{"a":2}'
-- |  4          | '{"a":"{\\"b\\": 1}"}'

-- @portable set-in-missing
-- @sql postgres
UPDATE t SET doc = NULL WHERE id = 3;
UPDATE t SET doc = jsonb_set(COALESCE(doc, '{}'), '{a}', '2') WHERE id = 3;
-- @sql *
UPDATE t SET doc = NULL WHERE id = 3;
UPDATE t SET doc = JSON_SET(COALESCE(doc, '{}'), '$.a', 2) WHERE id = 3;
-- => *
-- |  ok 1 row
