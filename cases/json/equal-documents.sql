-- @title     JSON documents that differ in the order of their keys are equal on the servers and not on SQLite
-- @id        json.equality
-- @category  json
-- @why       a document looked up as text is found in one spelling on SQLite and MariaDB, never on MySQL, and PostgreSQL refuses the comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-comparison
-- @see       https://www.postgresql.org/docs/current/datatype-json.html#JSON-CONTAINMENT
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://sqlite.org/json1.html
-- @each document = '{"a": 1, "b": [1, 2]}', '{"a":1,"b":[1,2]}', '{"b": [1, 2], "a": 1}', '{"a": 1.0, "b": [1, 2]}', '{"a": 1, "b": [2, 1]}', '{"a": 0, "a": 1, "b": [1, 2]}'

CREATE TABLE t (doc JSON);
INSERT INTO t VALUES ('{"a": 1, "b": [1, 2]}');

-- @step column-and-text
SELECT COUNT(*) AS n FROM t WHERE doc = ${document};
-- => sqlite, mariadb
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (0)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (0)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (0)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (0)
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  n integer
-- |  0

-- @step two-documents
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CAST(doc AS JSONB) = CAST(${document} AS JSONB);
-- @sql mysql
SELECT COUNT(*) AS n FROM t WHERE doc = CAST(${document} AS JSON);
-- @sql mariadb
SELECT COUNT(*) AS n FROM t WHERE JSON_EQUALS(doc, ${document});
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE json(doc) = json(${document});
-- => sqlite
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (0)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (0)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (0)
-- => mariadb
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (1)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (1)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (0)
-- => postgres, mysql
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (1)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (1)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (1)

-- The members that matter, compared one by one; the last one counts where a name is written twice.
-- @portable two-documents
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE doc ->> '$.b[0]' = ${document} ->> '$.b[0]' AND doc ->> '$.b[1]' = ${document} ->> '$.b[1]'
  AND json_array_length(doc, '$.b') = json_array_length(${document}, '$.b')
  AND (SELECT value FROM json_each(doc) WHERE key = 'a' ORDER BY id DESC LIMIT 1) = (SELECT value FROM json_each(${document}) WHERE key = 'a' ORDER BY id DESC LIMIT 1);
-- @sql postgres
SELECT COUNT(*) AS n FROM (SELECT CAST(doc AS JSONB) AS x, CAST(${document} AS JSONB) AS y FROM t) d
WHERE x #> '{b,0}' = y #> '{b,0}' AND x #> '{b,1}' = y #> '{b,1}' AND JSONB_ARRAY_LENGTH(x -> 'b') = JSONB_ARRAY_LENGTH(y -> 'b') AND x -> 'a' = y -> 'a';
-- @sql mysql
SELECT COUNT(*) AS n FROM (SELECT doc AS x, CAST(${document} AS JSON) AS y FROM t) d
WHERE x -> '$.b[0]' = y -> '$.b[0]' AND x -> '$.b[1]' = y -> '$.b[1]' AND JSON_LENGTH(x -> '$.b') = JSON_LENGTH(y -> '$.b') AND x -> '$.a' = y -> '$.a';
-- @sql mariadb
SELECT COUNT(*) AS n FROM (SELECT doc AS x, ${document} AS y FROM t) d
WHERE JSON_EXTRACT(x, '$.b[0]') + 0 = JSON_EXTRACT(y, '$.b[0]') + 0 AND JSON_EXTRACT(x, '$.b[1]') + 0 = JSON_EXTRACT(y, '$.b[1]') + 0 AND JSON_LENGTH(x, '$.b') = JSON_LENGTH(y, '$.b')
  AND JSON_EXTRACT(JSON_EXTRACT(x, '$**.a'), '$[last]') + 0 = JSON_EXTRACT(JSON_EXTRACT(y, '$**.a'), '$[last]') + 0;
-- => *
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (1)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (1)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (1)

-- @portable column-and-text
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE doc ->> '$.b[0]' = ${document} ->> '$.b[0]' AND doc ->> '$.b[1]' = ${document} ->> '$.b[1]'
  AND json_array_length(doc, '$.b') = json_array_length(${document}, '$.b')
  AND (SELECT value FROM json_each(doc) WHERE key = 'a' ORDER BY id DESC LIMIT 1) = (SELECT value FROM json_each(${document}) WHERE key = 'a' ORDER BY id DESC LIMIT 1);
-- @sql postgres
SELECT COUNT(*) AS n FROM (SELECT CAST(doc AS JSONB) AS x, CAST(${document} AS JSONB) AS y FROM t) d
WHERE x #> '{b,0}' = y #> '{b,0}' AND x #> '{b,1}' = y #> '{b,1}' AND JSONB_ARRAY_LENGTH(x -> 'b') = JSONB_ARRAY_LENGTH(y -> 'b') AND x -> 'a' = y -> 'a';
-- @sql mysql
SELECT COUNT(*) AS n FROM (SELECT doc AS x, CAST(${document} AS JSON) AS y FROM t) d
WHERE x -> '$.b[0]' = y -> '$.b[0]' AND x -> '$.b[1]' = y -> '$.b[1]' AND JSON_LENGTH(x -> '$.b') = JSON_LENGTH(y -> '$.b') AND x -> '$.a' = y -> '$.a';
-- @sql mariadb
SELECT COUNT(*) AS n FROM (SELECT doc AS x, ${document} AS y FROM t) d
WHERE JSON_EXTRACT(x, '$.b[0]') + 0 = JSON_EXTRACT(y, '$.b[0]') + 0 AND JSON_EXTRACT(x, '$.b[1]') + 0 = JSON_EXTRACT(y, '$.b[1]') + 0 AND JSON_LENGTH(x, '$.b') = JSON_LENGTH(y, '$.b')
  AND JSON_EXTRACT(JSON_EXTRACT(x, '$**.a'), '$[last]') + 0 = JSON_EXTRACT(JSON_EXTRACT(y, '$**.a'), '$[last]') + 0;
-- => *
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (1)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (1)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (1)
