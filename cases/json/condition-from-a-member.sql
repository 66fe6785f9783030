-- @title     An extracted JSON false counts as true on MySQL
-- @id        json.boolean.condition
-- @category  json
-- @why       on MySQL an extracted false or null counts as true; PostgreSQL wants a comparison with the text 'true'
-- @see       https://sqlite.org/json1.html#jptr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-comparison
-- @see       https://www.postgresql.org/docs/current/functions-json.html
-- @see       https://mariadb.com/kb/en/json_value/

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '{"ok": true}'), (2, '{"ok": false}'), (3, '{"ok": null}'), (4, '{"ok": "true"}'), (5, '{"ok": 1}'), (6, '{}');

-- @step condition
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'ok' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.ok') ORDER BY id;
-- => sqlite, mariadb
-- |  id integer
-- |  1
-- |  5
-- => postgres
-- |  error datatype_mismatch
-- => mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- |  5
-- |  warning warning

-- @step equals-true
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'ok' = true ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.ok') = TRUE ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  5
-- => mariadb
-- |  id integer
-- |  1
-- |  5
-- |  warning value_converted
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer
-- |  1

-- @step equals-one
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'ok' = 1 ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.ok') = 1 ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  5
-- => mariadb
-- |  id integer
-- |  1
-- |  5
-- |  warning value_converted
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer
-- |  5

-- @step equals-text
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'ok' = 'true' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.ok') = 'true' ORDER BY id;
-- => sqlite, mysql
-- |  id integer
-- |  4
-- => mariadb, postgres
-- |  id integer
-- |  1
-- |  4

-- @portable condition
-- @sql postgres
SELECT id FROM t WHERE json_typeof(doc -> 'ok') = 'boolean' AND doc ->> 'ok' = 'true' ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE JSON_TYPE(doc, '$.ok') = 'true' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_TYPE(JSON_EXTRACT(doc, '$.ok')) = 'BOOLEAN' AND JSON_UNQUOTE(JSON_EXTRACT(doc, '$.ok')) = 'true' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable equals-true
-- @sql postgres
SELECT id FROM t WHERE json_typeof(doc -> 'ok') = 'boolean' AND doc ->> 'ok' = 'true' ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE JSON_TYPE(doc, '$.ok') = 'true' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_TYPE(JSON_EXTRACT(doc, '$.ok')) = 'BOOLEAN' AND JSON_UNQUOTE(JSON_EXTRACT(doc, '$.ok')) = 'true' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable equals-one
-- @sql postgres
SELECT id FROM t WHERE json_typeof(doc -> 'ok') = 'number' AND doc ->> 'ok' = '1' ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE JSON_TYPE(doc, '$.ok') = 'integer' AND JSON_EXTRACT(doc, '$.ok') = 1 ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_TYPE(JSON_EXTRACT(doc, '$.ok')) = 'INTEGER' AND JSON_UNQUOTE(JSON_EXTRACT(doc, '$.ok')) = '1' ORDER BY id;
-- => *
-- |  id integer
-- |  5

-- @portable equals-text
-- @sql postgres
SELECT id FROM t WHERE json_typeof(doc -> 'ok') = 'string' AND doc ->> 'ok' = 'true' ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE JSON_TYPE(doc, '$.ok') = 'text' AND JSON_EXTRACT(doc, '$.ok') = 'true' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_TYPE(JSON_EXTRACT(doc, '$.ok')) = 'STRING' AND JSON_UNQUOTE(JSON_EXTRACT(doc, '$.ok')) = 'true' ORDER BY id;
-- => *
-- |  id integer
-- |  4
