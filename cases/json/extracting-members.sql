-- @title     An extracted JSON member is an SQL value on SQLite, 1 for true, and a JSON value on the servers
-- @id        json.extract.type
-- @category  json
-- @why       true is 1 on SQLite, a string keeps or loses its quotes, and a missing member differs from one that is null
-- @see       https://sqlite.org/json1.html#jex
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-extract
-- @see       https://mariadb.com/kb/en/json_extract/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @each member = yes, no, nothing, n, f, s, list, obj, missing

CREATE TABLE t (doc JSON);
INSERT INTO t VALUES ('{"yes": true, "no": false, "nothing": null, "n": 1, "f": 1.50, "s": "x", "list": [1, 2], "obj": {"k": "v"}}');

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

-- NULL for null, true and false by their names, numbers with two digits, lists and objects without blanks (those within their strings go too).
-- @portable as-text
-- @sql sqlite
SELECT CASE JSON_TYPE(doc, '$.${member}') WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'integer' THEN PRINTF('%.2f', doc ->> '$.${member}') WHEN 'real' THEN PRINTF('%.2f', doc ->> '$.${member}')
  WHEN 'text' THEN doc ->> '$.${member}' ELSE REPLACE(doc ->> '$.${member}', ' ', '') END AS v FROM t;
-- @sql postgres
SELECT CASE JSON_TYPEOF(doc -> '${member}') WHEN 'number' THEN CAST(CAST(doc ->> '${member}' AS DECIMAL(10, 2)) AS TEXT) WHEN 'array' THEN REPLACE(doc ->> '${member}', ' ', '') WHEN 'object' THEN REPLACE(doc ->> '${member}', ' ', '')
  ELSE doc ->> '${member}' END AS v FROM t;
-- @sql *
SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')) IN ('INTEGER', 'DOUBLE', 'DECIMAL') THEN CAST(CAST(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')) AS DECIMAL(10, 2)) AS CHAR) WHEN JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')) IN ('ARRAY', 'OBJECT') THEN REPLACE(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')), ' ', '')
  WHEN JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(doc, '$.${member}')) END AS v FROM t;
-- => *
-- |  member  | outcome
-- |  yes     | [v text] ('true')
-- |  no      | [v text] ('false')
-- |  nothing | [v] (NULL)
-- |  n       | [v text] ('1.00')
-- |  f       | [v text] ('1.50')
-- |  s       | [v text] ('x')
-- |  list    | [v text] ('[1,2]')
-- |  obj     | [v text] ('{"k":"v"}')
-- |  missing | [v] (NULL)

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
