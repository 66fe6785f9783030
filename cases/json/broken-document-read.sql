-- @title     Reading a member of text that is not JSON is an error, and on MariaDB NULL with a warning
-- @id        json.invalid.read
-- @category  json
-- @why       one broken row in a text column makes the whole query fail, or is NULL with a warning on MariaDB
-- @see       https://sqlite.org/json1.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-extract
-- @see       https://mariadb.com/kb/en/json_extract/
-- @see       https://www.postgresql.org/docs/current/functions-json.html

CREATE TABLE t (id INTEGER PRIMARY KEY, doc TEXT);
INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{bad'), (3, ''), (4, NULL);

-- @step extract
-- @sql postgres
SELECT id, CAST(doc AS JSON) ->> 'a' AS v FROM t ORDER BY id;
-- @sql *
SELECT id, JSON_EXTRACT(doc, '$.a') AS v FROM t ORDER BY id;
-- => sqlite, mysql
-- |  error invalid_json_text
-- => mariadb
-- |  id integer | v json
-- |  1          | '1'
-- |  2          | NULL
-- |  3          | NULL
-- |  4          | NULL
-- |  warning invalid_json_text
-- |  warning invalid_json_text
-- => postgres
-- |  error invalid_text_representation

-- @step guarded
-- @sql postgres<16
SELECT id FROM t WHERE doc LIKE '{"%' AND CAST(doc AS JSON) ->> 'a' = '1';
-- @sql postgres
SELECT id FROM t WHERE CASE WHEN doc IS JSON THEN CAST(doc AS JSON) ->> 'a' END = '1';
-- @sql *
SELECT id FROM t WHERE CASE WHEN JSON_VALID(doc) THEN JSON_EXTRACT(doc, '$.a') END = 1;
-- => *
-- |  id integer
-- |  1

-- NULL for what is no JSON; before PostgreSQL 16 only what begins like an object is tried.
-- @portable extract
-- @sql postgres<16
SELECT id, CASE WHEN doc LIKE '{"%' THEN CAST(doc AS JSON) ->> 'a' END AS v FROM t ORDER BY id;
-- @sql postgres
SELECT id, CASE WHEN doc IS JSON THEN CAST(doc AS JSON) ->> 'a' END AS v FROM t ORDER BY id;
-- @sql sqlite
SELECT id, CASE WHEN JSON_VALID(doc) THEN CAST(JSON_EXTRACT(doc, '$.a') AS TEXT) END AS v FROM t ORDER BY id;
-- @sql *
SELECT id, CASE WHEN JSON_VALID(doc) THEN JSON_UNQUOTE(JSON_EXTRACT(doc, '$.a')) END AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | '1'
-- |  2          | NULL
-- |  3          | NULL
-- |  4          | NULL
