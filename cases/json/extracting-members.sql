-- @title     An extracted JSON member is an SQL value on SQLite, 1 for true, and a JSON value on the servers
-- @id        json.extract.type
-- @category  json
-- @why       true is 1 on SQLite, a string keeps or loses its quotes, and a missing member differs from one that is null
-- @see       https://sqlite.org/json1.html#jex
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-extract
-- @see       https://mariadb.com/kb/en/json_extract/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @each member = yes, no, nothing, n, f, s, list, obj, missing, whole, big, third

CREATE TABLE t (doc JSON);
INSERT INTO t VALUES ('{"yes": true, "no": false, "nothing": null, "n": 1, "f": 1.50, "s": "x", "list": [1, 2], "obj": {"k": "v"}, "whole": 2.0, "big": 1704067200000, "third": 1.005}');

-- @step extract
-- @sql postgres
SELECT doc -> '${member}' AS v FROM t;
-- @sql *
SELECT JSON_EXTRACT(doc, '$.${member}') AS v FROM t;
-- => sqlite
-- |  member  | outcome
-- |  yes     | [v integer] (1)
-- |  no      | [v integer] (0)
-- |  nothing | [v null] (NULL)
-- |  n       | [v integer] (1)
-- |  f       | [v double] (1.5)
-- |  s       | [v text] ('x')
-- |  list    | [v text] ('[1,2]')
-- |  obj     | [v text] ('{"k":"v"}')
-- |  missing | [v null] (NULL)
-- |  whole   | [v double] (2.0)
-- |  big     | [v integer] (1704067200000)
-- |  third   | [v double] (1.005)
-- => mariadb, postgres
-- |  member  | outcome
-- |  yes     | [v json] ('true')
-- |  no      | [v json] ('false')
-- |  nothing | [v json] ('null')
-- |  n       | [v json] ('1')
-- |  f       | [v json] ('1.50')
-- |  s       | [v json] ('"x"')
-- |  list    | [v json] ('[1, 2]')
-- |  obj     | [v json] ('{"k": "v"}')
-- |  missing | [v json] (NULL)
-- |  whole   | [v json] ('2.0')
-- |  big     | [v json] ('1704067200000')
-- |  third   | [v json] ('1.005')
-- => mysql
-- |  member  | outcome
-- |  yes     | [v json] ('true')
-- |  no      | [v json] ('false')
-- |  nothing | [v json] ('null')
-- |  n       | [v json] ('1')
-- |  f       | [v json] ('1.5')
-- |  s       | [v json] ('"x"')
-- |  list    | [v json] ('[1, 2]')
-- |  obj     | [v json] ('{"k": "v"}')
-- |  missing | [v json] (NULL)
-- |  whole   | [v json] ('2.0')
-- |  big     | [v json] ('1704067200000')
-- |  third   | [v json] ('1.005')

-- @step as-text
-- @sql postgres
SELECT doc ->> '${member}' AS v FROM t;
-- @sql sqlite
SELECT doc ->> '$.${member}' AS v FROM t;
-- @sql *
SELECT JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')) AS v FROM t;
-- => sqlite
-- |  member  | outcome
-- |  yes     | [v integer] (1)
-- |  no      | [v integer] (0)
-- |  nothing | [v null] (NULL)
-- |  n       | [v integer] (1)
-- |  f       | [v double] (1.5)
-- |  s       | [v text] ('x')
-- |  list    | [v text] ('[1,2]')
-- |  obj     | [v text] ('{"k":"v"}')
-- |  missing | [v null] (NULL)
-- |  whole   | [v double] (2.0)
-- |  big     | [v integer] (1704067200000)
-- |  third   | [v double] (1.005)
-- => mariadb
-- |  member  | outcome
-- |  yes     | [v text] ('true')
-- |  no      | [v text] ('false')
-- |  nothing | [v text] ('null')
-- |  n       | [v text] ('1')
-- |  f       | [v text] ('1.50')
-- |  s       | [v text] ('x')
-- |  list    | [v text] ('[1, 2]')
-- |  obj     | [v text] ('{"k": "v"}')
-- |  missing | [v text] (NULL)
-- |  whole   | [v text] ('2.0')
-- |  big     | [v text] ('1704067200000')
-- |  third   | [v text] ('1.005')
-- => postgres
-- |  member  | outcome
-- |  yes     | [v text] ('true')
-- |  no      | [v text] ('false')
-- |  nothing | [v text] (NULL)
-- |  n       | [v text] ('1')
-- |  f       | [v text] ('1.50')
-- |  s       | [v text] ('x')
-- |  list    | [v text] ('[1, 2]')
-- |  obj     | [v text] ('{"k": "v"}')
-- |  missing | [v text] (NULL)
-- |  whole   | [v text] ('2.0')
-- |  big     | [v text] ('1704067200000')
-- |  third   | [v text] ('1.005')
-- => mysql
-- |  member  | outcome
-- |  yes     | [v text] ('true')
-- |  no      | [v text] ('false')
-- |  nothing | [v text] ('null')
-- |  n       | [v text] ('1')
-- |  f       | [v text] ('1.5')
-- |  s       | [v text] ('x')
-- |  list    | [v text] ('[1, 2]')
-- |  obj     | [v text] ('{"k": "v"}')
-- |  missing | [v text] (NULL)
-- |  whole   | [v text] ('2.0')
-- |  big     | [v text] ('1704067200000')
-- |  third   | [v text] ('1.005')

-- @step is-null
-- @sql postgres
SELECT doc ->> '${member}' IS NULL AS v FROM t;
-- @sql sqlite
SELECT doc ->> '$.${member}' IS NULL AS v FROM t;
-- @sql *
SELECT JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')) IS NULL AS v FROM t;
-- => sqlite
-- |  member  | outcome
-- |  yes     | [v integer] (0)
-- |  no      | [v integer] (0)
-- |  nothing | [v integer] (1)
-- |  n       | [v integer] (0)
-- |  f       | [v integer] (0)
-- |  s       | [v integer] (0)
-- |  list    | [v integer] (0)
-- |  obj     | [v integer] (0)
-- |  missing | [v integer] (1)
-- |  whole   | [v integer] (0)
-- |  big     | [v integer] (0)
-- |  third   | [v integer] (0)
-- => mariadb, mysql
-- |  member  | outcome
-- |  yes     | [v integer] (0)
-- |  no      | [v integer] (0)
-- |  nothing | [v integer] (0)
-- |  n       | [v integer] (0)
-- |  f       | [v integer] (0)
-- |  s       | [v integer] (0)
-- |  list    | [v integer] (0)
-- |  obj     | [v integer] (0)
-- |  missing | [v integer] (1)
-- |  whole   | [v integer] (0)
-- |  big     | [v integer] (0)
-- |  third   | [v integer] (0)
-- => postgres
-- |  member  | outcome
-- |  yes     | [v bool] (false)
-- |  no      | [v bool] (false)
-- |  nothing | [v bool] (true)
-- |  n       | [v bool] (false)
-- |  f       | [v bool] (false)
-- |  s       | [v bool] (false)
-- |  list    | [v bool] (false)
-- |  obj     | [v bool] (false)
-- |  missing | [v bool] (true)
-- |  whole   | [v bool] (false)
-- |  big     | [v bool] (false)
-- |  third   | [v bool] (false)

-- NULL for null, true and false by their names, lists and objects without blanks (those within their strings go too).
-- Whole numbers of up to eighteen digits as they are, fractions in their shortest form: of fifteen digits, from 0.0001 on.
-- @portable as-text
-- @sql sqlite
SELECT CASE JSON_TYPE(doc, '$.${member}') WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'integer' THEN CAST(doc ->> '$.${member}' AS TEXT) WHEN 'real' THEN PRINTF('%.15g', doc ->> '$.${member}')
  WHEN 'text' THEN doc ->> '$.${member}' ELSE REPLACE(doc ->> '$.${member}', ' ', '') END AS v FROM t;
-- @sql postgres
SELECT CASE JSON_TYPEOF(doc -> '${member}') WHEN 'number' THEN CASE WHEN doc ->> '${member}' ~ '^-?[0-9]+$' THEN doc ->> '${member}' ELSE CAST(CAST(doc ->> '${member}' AS DOUBLE PRECISION) AS TEXT) END WHEN 'array' THEN REPLACE(doc ->> '${member}', ' ', '') WHEN 'object' THEN REPLACE(doc ->> '${member}', ' ', '')
  ELSE doc ->> '${member}' END AS v FROM t;
-- @sql *
SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN CASE WHEN JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')) REGEXP '^-?[0-9]+$' THEN JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')) ELSE CAST(JSON_EXTRACT(doc, '$.${member}') + 0e0 AS CHAR) END
  WHEN JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')) IN ('ARRAY', 'OBJECT') THEN REPLACE(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')), ' ', '')
  WHEN JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')) END AS v FROM t;
-- => *
-- |  member  | outcome
-- |  yes     | [v text] ('true')
-- |  no      | [v text] ('false')
-- |  nothing | [v] (NULL)
-- |  n       | [v text] ('1')
-- |  f       | [v text] ('1.5')
-- |  s       | [v text] ('x')
-- |  list    | [v text] ('[1,2]')
-- |  obj     | [v text] ('{"k":"v"}')
-- |  missing | [v] (NULL)
-- |  whole   | [v text] ('2')
-- |  big     | [v text] ('1704067200000')
-- |  third   | [v text] ('1.005')

-- @portable is-null
-- @sql postgres
SELECT CASE WHEN doc ->> '${member}' IS NULL THEN 1 ELSE 0 END AS v FROM t;
-- @sql sqlite
SELECT CASE WHEN doc ->> '$.${member}' IS NULL THEN 1 ELSE 0 END AS v FROM t;
-- @sql *
SELECT CASE WHEN COALESCE(JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')), 'NULL') = 'NULL' THEN 1 ELSE 0 END AS v FROM t;
-- => *
-- |  member  | outcome
-- |  yes     | [v integer] (0)
-- |  no      | [v integer] (0)
-- |  nothing | [v integer] (1)
-- |  n       | [v integer] (0)
-- |  f       | [v integer] (0)
-- |  s       | [v integer] (0)
-- |  list    | [v integer] (0)
-- |  obj     | [v integer] (0)
-- |  missing | [v integer] (1)
-- |  whole   | [v integer] (0)
-- |  big     | [v integer] (0)
-- |  third   | [v integer] (0)
