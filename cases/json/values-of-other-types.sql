-- @title     A BOOLEAN column in a JSON object is 1 on all but PostgreSQL, where a TIMESTAMP has a T
-- @id        json.build.types
-- @category  json
-- @why       an API whose JSON is made by the database sends 1 for true and moments in three forms; clients that test for true or parse dates break
-- @see       https://sqlite.org/json1.html#jobj
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-creation-functions.html#function_json-object
-- @see       https://mariadb.com/kb/en/json_object/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-CREATION-TABLE
-- @each column = flag, price, ratio, day, moment, absent, bytes

-- @sql postgres
CREATE TABLE t (flag BOOLEAN, price DECIMAL(10, 2), ratio DOUBLE PRECISION, day DATE, moment TIMESTAMP, absent INTEGER, bytes BYTEA);
INSERT INTO t VALUES (TRUE, 1.50, 0.1, '2024-01-15', '2024-01-15 10:00:00', NULL, '\x4142');
-- @sql *
CREATE TABLE t (flag BOOLEAN, price DECIMAL(10, 2), ratio DOUBLE PRECISION, day DATE, moment TIMESTAMP, absent INTEGER, bytes BLOB);
INSERT INTO t VALUES (TRUE, 1.50, 0.1, '2024-01-15', '2024-01-15 10:00:00', NULL, x'4142');
-- @end

-- @step build
-- @sql postgres
SELECT json_build_object('v', ${column}) AS v FROM t;
-- @sql *
SELECT JSON_OBJECT('v', ${column}) AS v FROM t;
-- => sqlite
-- |  column | outcome
-- |  flag   | [v text] ('{"v":1}')
-- |  price  | [v text] ('{"v":1.5}')
-- |  ratio  | [v text] ('{"v":0.1}')
-- |  day    | [v text] ('{"v":"2024-01-15"}')
-- |  moment | [v text] ('{"v":"2024-01-15 10:00:00"}')
-- |  absent | [v text] ('{"v":null}')
-- |  bytes  | error invalid_json_text
-- => postgres
-- |  column | outcome
-- |  flag   | [v json] ('{"v" : true}')
-- |  price  | [v json] ('{"v" : 1.50}')
-- |  ratio  | [v json] ('{"v" : 0.1}')
-- |  day    | [v json] ('{"v" : "2024-01-15"}')
-- |  moment | [v json] ('{"v" : "2024-01-15T10:00:00"}')
-- |  absent | [v json] ('{"v" : null}')
-- |  bytes  | [v json] ('{"v" : "\\\\x4142"}')
-- => mysql
-- |  column | outcome
-- |  flag   | [v json] ('{"v": 1}')
-- |  price  | [v json] ('{"v": 1.50}')
-- |  ratio  | [v json] ('{"v": 0.1}')
-- |  day    | [v json] ('{"v": "2024-01-15"}')
-- |  moment | [v json] ('{"v": "2024-01-15 10:00:00.000000"}')
-- |  absent | [v json] ('{"v": null}')
-- |  bytes  | [v json] ('{"v": "base64:type252:QUI="}')
-- => mariadb
-- |  column | outcome
-- |  flag   | [v json] ('{"v": 1}')
-- |  price  | [v json] ('{"v": 1.50}')
-- |  ratio  | [v json] ('{"v": 0.1}')
-- |  day    | [v json] ('{"v": "2024-01-15"}')
-- |  moment | [v json] ('{"v": "2024-01-15 10:00:00"}')
-- |  absent | [v json] ('{"v": null}')
-- |  bytes  | [v json] ('{"v": "AB"}')

-- @step literal
-- @sql postgres
SELECT json_build_object('v', TRUE) AS v;
-- @sql *
SELECT JSON_OBJECT('v', TRUE) AS v;
-- => sqlite
-- |  v text
-- |  '{"v":1}'
-- => postgres
-- |  v json
-- |  '{"v" : true}'
-- => mysql, mariadb
-- |  v json
-- |  '{"v": true}'

-- Each value in the form in which it is to be read: a truth as JSON, an amount as text with its zeros, a moment by ISO 8601, bytes as digits.
-- @portable build
-- @sql sqlite[column=flag]
SELECT json_object('v', json(CASE WHEN flag THEN 'true' WHEN NOT flag THEN 'false' END)) AS v FROM t;
-- @sql mysql[column=flag]
SELECT JSON_OBJECT('v', CAST(CASE WHEN flag THEN 'true' WHEN NOT flag THEN 'false' END AS JSON)) AS v FROM t;
-- @sql mariadb[column=flag]
SELECT JSON_OBJECT('v', JSON_COMPACT(CASE WHEN flag THEN 'true' WHEN NOT flag THEN 'false' END)) AS v FROM t;
-- @sql sqlite[column=price]
SELECT json_object('v', CASE WHEN price IS NOT NULL THEN PRINTF('%.2f', price) END) AS v FROM t;
-- @sql mysql[column=price], mariadb[column=price]
SELECT JSON_OBJECT('v', CAST(price AS CHAR)) AS v FROM t;
-- @sql postgres[column=price]
SELECT json_build_object('v', CAST(price AS TEXT)) AS v FROM t;
-- @sql sqlite[column=moment]
SELECT json_object('v', STRFTIME('%Y-%m-%dT%H:%M:%S', moment)) AS v FROM t;
-- @sql mysql[column=moment], mariadb[column=moment]
SELECT JSON_OBJECT('v', DATE_FORMAT(moment, '%Y-%m-%dT%H:%i:%s')) AS v FROM t;
-- @sql postgres[column=moment]
SELECT json_build_object('v', TO_CHAR(moment, 'YYYY-MM-DD"T"HH24:MI:SS')) AS v FROM t;
-- @sql sqlite[column=bytes], mysql[column=bytes], mariadb[column=bytes]
SELECT JSON_OBJECT('v', CASE WHEN bytes IS NOT NULL THEN HEX(bytes) END) AS v FROM t;
-- @sql postgres[column=bytes]
SELECT json_build_object('v', UPPER(ENCODE(bytes, 'hex'))) AS v FROM t;
-- @sql postgres
SELECT json_build_object('v', ${column}) AS v FROM t;
-- @sql sqlite, mysql, mariadb
SELECT JSON_OBJECT('v', ${column}) AS v FROM t;
-- => *
-- |  column | outcome
-- |  flag   | [v] ('{"v":true}')
-- |  price  | [v] ('{"v":"1.50"}')
-- |  ratio  | [v] ('{"v":0.1}')
-- |  day    | [v] ('{"v":"2024-01-15"}')
-- |  moment | [v] ('{"v":"2024-01-15T10:00:00"}')
-- |  absent | [v] ('{"v":null}')
-- |  bytes  | [v] ('{"v":"4142"}')

-- @portable literal
-- @sql sqlite
SELECT json_object('v', json('true')) AS v;
-- @sql postgres
SELECT json_build_object('v', TRUE) AS v;
-- @sql mysql, mariadb
SELECT JSON_OBJECT('v', TRUE) AS v;
-- => *
-- |  v
-- |  '{"v":true}'
