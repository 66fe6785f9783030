-- @title     Reading a member of text that is not JSON is an error, and on MariaDB NULL with a warning
-- @id        json.invalid.read
-- @category  json
-- @why       one broken row in a text column makes the whole query fail, or is NULL with a warning on MariaDB
-- @see       https://sqlite.org/json1.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-extract
-- @see       https://mariadb.com/kb/en/json_extract/
-- @see       https://www.postgresql.org/docs/current/functions-json.html

CREATE TABLE t (id INTEGER PRIMARY KEY, doc TEXT);
INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{bad'), (3, ''), (4, NULL), (5, '{"a": 1'), (6, ' {"a": 2}'), (7, '{"a": true}'), (8, '{"a": null}');
-- PostgreSQL asks IS JSON since version 16; before, a function that catches the error.
-- @sql postgres<16
CREATE FUNCTION json_or_null(doc TEXT) RETURNS JSON LANGUAGE plpgsql AS $$
BEGIN
  RETURN CAST(doc AS JSON);
EXCEPTION WHEN invalid_text_representation THEN
  RETURN NULL;
END $$;
-- @sql * none
-- @end

-- @step extract
-- @sql postgres
SELECT id, CAST(doc AS JSON) ->> 'a' AS v FROM t ORDER BY id;
-- @sql *
SELECT id, JSON_EXTRACT(doc, '$.a') AS v FROM t ORDER BY id;
-- => sqlite, postgres, mysql
-- |  error invalid_json_text
-- => mariadb
-- |  id integer | v json
-- |  1          | '1'
-- |  2          | NULL
-- |  3          | NULL
-- |  4          | NULL
-- |  5          | NULL
-- |  6          | '2'
-- |  7          | 'true'
-- |  8          | 'null'
-- |  warning invalid_json_text
-- |  warning invalid_json_text
-- |  warning invalid_json_text

-- @step guarded
-- @sql postgres<16
SELECT id FROM t WHERE json_or_null(doc) ->> 'a' = '2';
-- @sql postgres
SELECT id FROM t WHERE CASE WHEN doc IS JSON THEN CAST(doc AS JSON) ->> 'a' END = '2';
-- @sql sqlite
SELECT id FROM t WHERE CASE WHEN JSON_VALID(doc) THEN JSON_EXTRACT(doc, '$.a') END = 2;
-- @sql *
SELECT id FROM t WHERE CASE WHEN JSON_VALID(doc) THEN JSON_UNQUOTE(JSON_EXTRACT(doc, '$.a')) END = '2';
-- => *
-- |  id integer
-- |  6

-- NULL for what is no JSON. For members that are texts, whole numbers, true, false and null: 1.50 and arrays come in another spelling on each engine.
-- @portable extract
-- @sql postgres<16
SELECT id, json_or_null(doc) ->> 'a' AS v FROM t ORDER BY id;
-- @sql postgres
SELECT id, CASE WHEN doc IS JSON THEN CAST(doc AS JSON) ->> 'a' END AS v FROM t ORDER BY id;
-- @sql sqlite
SELECT id, CASE WHEN JSON_VALID(doc) THEN CASE WHEN JSON_TYPE(doc, '$.a') IN ('true', 'false') THEN JSON_TYPE(doc, '$.a') ELSE CAST(JSON_EXTRACT(doc, '$.a') AS TEXT) END END AS v FROM t ORDER BY id;
-- @sql *
SELECT id, CASE WHEN JSON_VALID(doc) THEN CASE WHEN JSON_TYPE(JSON_EXTRACT(doc, '$.a')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(doc, '$.a')) END END AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | '1'
-- |  2          | NULL
-- |  3          | NULL
-- |  4          | NULL
-- |  5          | NULL
-- |  6          | '2'
-- |  7          | 'true'
-- |  8          | NULL
