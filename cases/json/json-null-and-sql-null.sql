-- @title     A JSON null read as text IS NULL on SQLite and PostgreSQL and not on MySQL and MariaDB
-- @id        json.null
-- @category  json
-- @why       a list of what is missing, by IS NULL, holds an extracted null on SQLite and not on MySQL, whose ->> answers the text 'null'
-- @see       https://sqlite.org/json1.html#jex
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#operator_json-inline-path
-- @see       https://mariadb.com/kb/en/json_extract/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{"a": null}'), (3, '{}'), (4, 'null'), (5, NULL);

-- @step extract-is-null
-- @sql postgres
SELECT id FROM t WHERE doc -> 'a' IS NULL ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.a') IS NULL ORDER BY id;
-- => sqlite
-- |  id integer
-- |  2
-- |  3
-- |  4
-- |  5
-- => mariadb, postgres, mysql
-- |  id integer
-- |  3
-- |  4
-- |  5

-- @step text-is-null
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'a' IS NULL ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE doc ->> '$.a' IS NULL ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_UNQUOTE(JSON_EXTRACT(doc, '$.a')) IS NULL ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- |  3
-- |  4
-- |  5
-- => mariadb, mysql
-- |  id integer
-- |  3
-- |  4
-- |  5

-- @step column-is-null
SELECT id FROM t WHERE doc IS NULL ORDER BY id;
-- => *
-- |  id integer
-- |  5

-- @step text-null
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'a' = 'null' ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE doc ->> '$.a' = 'null' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_UNQUOTE(JSON_EXTRACT(doc, '$.a')) = 'null' ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- => mariadb, mysql
-- |  id integer
-- |  2

-- @portable text-is-null
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'a' IS NULL ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE doc ->> '$.a' IS NULL ORDER BY id;
-- @sql *
SELECT id FROM t WHERE COALESCE(JSON_TYPE(JSON_EXTRACT(doc, '$.a')), 'NULL') = 'NULL' ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  3
-- |  4
-- |  5

-- @portable extract-is-null
-- @sql postgres
SELECT id FROM t WHERE doc ->> 'a' IS NULL ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.a') IS NULL ORDER BY id;
-- @sql *
SELECT id FROM t WHERE COALESCE(JSON_TYPE(JSON_EXTRACT(doc, '$.a')), 'NULL') = 'NULL' ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  3
-- |  4
-- |  5

-- @portable text-null
-- @sql postgres
SELECT id FROM t WHERE json_typeof(doc -> 'a') = 'null' ORDER BY id;
-- @sql sqlite
SELECT id FROM t WHERE JSON_TYPE(doc, '$.a') = 'null' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_TYPE(JSON_EXTRACT(doc, '$.a')) = 'NULL' ORDER BY id;
-- => *
-- |  id integer
-- |  2
