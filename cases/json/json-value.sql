-- @title     JSON_VALUE is missing on SQLite and PostgreSQL 15, and answers true and objects differently elsewhere
-- @id        json.value
-- @category  json
-- @why       a query by the standard's JSON_VALUE stops on SQLite and PostgreSQL 15; where it runs true is '1', 't' or 'true', and objects differ
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-value
-- @see       https://mariadb.com/kb/en/json_value/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-SQLJSON-QUERYING
-- @see       https://sqlite.org/json1.html
-- @each path = '$.s', '$.n', '$.t', '$.nil', '$.obj', '$.list[1]', '$.missing', '$', 's', '$.s.x', '$.whole', '$.big', '$.exact', '$.cent'

CREATE TABLE t (doc JSON);
INSERT INTO t VALUES ('{"s": "x", "n": 1.50, "t": true, "nil": null, "obj": {"k": 1}, "list": [1, 2], "whole": 2.0, "big": 1000000000000000, "exact": 9007199254740993, "cent": 1.005}');

-- @step value
SELECT JSON_VALUE(doc, ${path}) AS v FROM t;
-- => sqlite, postgres<17
-- |  error undefined_function
-- => mariadb
-- |  path        | outcome
-- |  '$.s'       | [v text] ('x')
-- |  '$.n'       | [v text] ('1.50')
-- |  '$.t'       | [v text] ('1')
-- |  '$.nil'     | [v text] (NULL)
-- |  '$.obj'     | [v text] (NULL)
-- |  '$.list[1]' | [v text] ('2')
-- |  '$.missing' | [v text] (NULL)
-- |  '$'         | [v text] (NULL)
-- |  's'         | [v text] (NULL); warning syntax_error
-- |  '$.s.x'     | [v text] (NULL)
-- |  '$.whole'   | [v text] ('2.0')
-- |  '$.big'     | [v text] ('1000000000000000')
-- |  '$.exact'   | [v text] ('9007199254740993')
-- |  '$.cent'    | [v text] ('1.005')
-- => postgres>=17
-- |  path        | outcome
-- |  '$.s'       | [v text] ('x')
-- |  '$.n'       | [v text] ('1.50')
-- |  '$.t'       | [v text] ('t')
-- |  '$.nil'     | [v text] (NULL)
-- |  '$.obj'     | [v text] (NULL)
-- |  '$.list[1]' | [v text] ('2')
-- |  '$.missing' | [v text] (NULL)
-- |  '$'         | [v text] (NULL)
-- |  's'         | error syntax_error
-- |  '$.s.x'     | [v text] (NULL)
-- |  '$.whole'   | [v text] ('2.0')
-- |  '$.big'     | [v text] ('1000000000000000')
-- |  '$.exact'   | [v text] ('9007199254740993')
-- |  '$.cent'    | [v text] ('1.005')
-- => mysql
-- |  path        | outcome
-- |  '$.s'       | [v text] ('x')
-- |  '$.n'       | [v text] ('1.5')
-- |  '$.t'       | [v text] ('true')
-- |  '$.nil'     | [v text] (NULL)
-- |  '$.obj'     | [v text] ('{"k": 1}')
-- |  '$.list[1]' | [v text] ('2')
-- |  '$.missing' | [v text] (NULL)
-- |  '$'         | [v text] ('{"n": 1.5, "s": "x", "t": true, "big": 1000000000000000, "nil": null, "obj": {"k": 1}, "cent": 1.005, "list": [1, 2], "exact": 9007199254740993, "whole": 2.0}')
-- |  's'         | error syntax_error
-- |  '$.s.x'     | [v text] (NULL)
-- |  '$.whole'   | [v text] ('2.0')
-- |  '$.big'     | [v text] ('1000000000000000')
-- |  '$.exact'   | [v text] ('9007199254740993')
-- |  '$.cent'    | [v text] ('1.005')

-- @step typed
SELECT JSON_VALUE(doc, ${path} RETURNING DECIMAL(10, 2)) AS v FROM t;
-- => sqlite, mariadb, postgres<17
-- |  error syntax_error
-- => postgres>=17
-- |  path        | outcome
-- |  '$.s'       | [v decimal] (NULL)
-- |  '$.n'       | [v decimal] (1.50)
-- |  '$.t'       | [v decimal] (NULL)
-- |  '$.nil'     | [v decimal] (NULL)
-- |  '$.obj'     | [v decimal] (NULL)
-- |  '$.list[1]' | [v decimal] (2.00)
-- |  '$.missing' | [v decimal] (NULL)
-- |  '$'         | [v decimal] (NULL)
-- |  's'         | error syntax_error
-- |  '$.s.x'     | [v decimal] (NULL)
-- |  '$.whole'   | [v decimal] (2.00)
-- |  '$.big'     | [v decimal] (NULL)
-- |  '$.exact'   | [v decimal] (NULL)
-- |  '$.cent'    | [v decimal] (1.01)
-- => mysql
-- |  path        | outcome
-- |  '$.s'       | [v decimal] (NULL)
-- |  '$.n'       | [v decimal] (1.50)
-- |  '$.t'       | [v decimal] (1.00)
-- |  '$.nil'     | [v decimal] (NULL)
-- |  '$.obj'     | [v decimal] (NULL)
-- |  '$.list[1]' | [v decimal] (2.00)
-- |  '$.missing' | [v decimal] (NULL)
-- |  '$'         | [v decimal] (NULL)
-- |  's'         | error syntax_error
-- |  '$.s.x'     | [v decimal] (NULL)
-- |  '$.whole'   | [v decimal] (2.00)
-- |  '$.big'     | [v decimal] (NULL)
-- |  '$.exact'   | [v decimal] (NULL)
-- |  '$.cent'    | [v decimal] (1.01)

-- Scalars as text; NULL for all else, and for a path that does not begin at the root. Whole numbers of up to eighteen digits as they are, fractions in their shortest form: of fifteen digits, from 0.0001 on.
-- @portable value
-- @sql sqlite
SELECT CASE json_type(doc, path) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'text' THEN doc ->> path WHEN 'integer' THEN CAST(doc ->> path AS TEXT) WHEN 'real' THEN PRINTF('%.15g', doc ->> path) END AS v
FROM (SELECT doc, CASE WHEN ${path} LIKE '$%' THEN ${path} ELSE '$.none' END AS path FROM t) x;
-- @sql postgres
SELECT CASE JSONB_TYPEOF(m) WHEN 'number' THEN CASE WHEN m #>> '{}' ~ '^-?[0-9]+$' THEN m #>> '{}' ELSE CAST(CAST(m #>> '{}' AS DOUBLE PRECISION) AS TEXT) END WHEN 'string' THEN m #>> '{}' WHEN 'boolean' THEN m #>> '{}' END AS v
FROM (SELECT JSONB_PATH_QUERY_FIRST(CAST(doc AS JSONB), CAST(CASE WHEN ${path} LIKE '$%' THEN ${path} ELSE '$.none' END AS JSONPATH)) AS m FROM t) x;
-- @sql mysql, mariadb
SELECT CASE WHEN JSON_TYPE(m) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN CASE WHEN JSON_UNQUOTE(m) REGEXP '^-?[0-9]+$' THEN JSON_UNQUOTE(m) ELSE CAST(m + 0e0 AS CHAR) END WHEN JSON_TYPE(m) IN ('STRING', 'BOOLEAN') THEN JSON_UNQUOTE(m) END AS v
FROM (SELECT JSON_EXTRACT(doc, CASE WHEN ${path} LIKE '$%' THEN ${path} ELSE '$.none' END) AS m FROM t) x;
-- => *
-- |  path        | outcome
-- |  '$.s'       | [v text] ('x')
-- |  '$.n'       | [v text] ('1.5')
-- |  '$.t'       | [v text] ('true')
-- |  '$.nil'     | [v] (NULL)
-- |  '$.obj'     | [v] (NULL)
-- |  '$.list[1]' | [v text] ('2')
-- |  '$.missing' | [v] (NULL)
-- |  '$'         | [v] (NULL)
-- |  's'         | [v] (NULL)
-- |  '$.s.x'     | [v] (NULL)
-- |  '$.whole'   | [v text] ('2')
-- |  '$.big'     | [v text] ('1000000000000000')
-- |  '$.exact'   | [v text] ('9007199254740993')
-- |  '$.cent'    | [v text] ('1.005')

-- Wide enough for fifteen digits, of which DECIMAL(10, 2) makes NULL. SQLite rounds the double, which is a hair below 1.005, and so is given that hair.
-- @portable typed
-- @sql sqlite
SELECT CASE json_type(doc, path) WHEN 'integer' THEN doc ->> path WHEN 'real' THEN ROUND((doc ->> path) * 1.0000000000000004, 2) END AS v
FROM (SELECT doc, CASE WHEN ${path} LIKE '$%' THEN ${path} ELSE '$.none' END AS path FROM t) x;
-- @sql postgres
SELECT CASE WHEN JSONB_TYPEOF(m) = 'number' THEN CAST(m #>> '{}' AS DECIMAL(20, 2)) END AS v
FROM (SELECT JSONB_PATH_QUERY_FIRST(CAST(doc AS JSONB), CAST(CASE WHEN ${path} LIKE '$%' THEN ${path} ELSE '$.none' END AS JSONPATH)) AS m FROM t) x;
-- @sql mysql, mariadb
SELECT CASE WHEN JSON_TYPE(m) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN CAST(JSON_UNQUOTE(m) AS DECIMAL(20, 2)) END AS v
FROM (SELECT JSON_EXTRACT(doc, CASE WHEN ${path} LIKE '$%' THEN ${path} ELSE '$.none' END) AS m FROM t) x;
-- => *
-- |  path        | outcome
-- |  '$.s'       | [v] (NULL)
-- |  '$.n'       | [v] (1.50)
-- |  '$.t'       | [v] (NULL)
-- |  '$.nil'     | [v] (NULL)
-- |  '$.obj'     | [v] (NULL)
-- |  '$.list[1]' | [v] (2)
-- |  '$.missing' | [v] (NULL)
-- |  '$'         | [v] (NULL)
-- |  's'         | [v] (NULL)
-- |  '$.s.x'     | [v] (NULL)
-- |  '$.whole'   | [v] (2.00)
-- |  '$.big'     | [v] (1000000000000000)
-- |  '$.exact'   | [v] (9007199254740993)
-- |  '$.cent'    | [v] (1.01)
