-- @title     Appending to a missing JSON array makes one on newer SQLite only and loses the document on MariaDB
-- @id        json.append
-- @category  json
-- @why       where the array is missing, older SQLite, MySQL and PostgreSQL append nothing, and MariaDB overwrites the whole document with NULL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-modification-functions.html#function_json-array-append
-- @see       https://mariadb.com/kb/en/json_array_append/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @see       https://sqlite.org/json1.html#jins
-- @each member = list, none, nil, one

-- @sql postgres
CREATE TABLE t (doc JSONB);
-- @sql *
CREATE TABLE t (doc JSON);
-- @end
INSERT INTO t VALUES ('{"list": [1, 2], "nil": null, "one": 7}');

-- @step append
-- @sql sqlite
UPDATE t SET doc = json_insert(doc, '$.${member}[#]', 3);
-- @sql mysql, mariadb
UPDATE t SET doc = JSON_ARRAY_APPEND(doc, '$.${member}', 3);
-- @sql postgres
UPDATE t SET doc = JSONB_INSERT(doc, '{${member},-1}', '3', true);
-- => sqlite, mariadb, postgres
-- |  ok 1 row
-- => mysql
-- |  member | outcome
-- |  list   | ok 1 row
-- |  none   | ok 0 rows
-- |  nil    | ok 1 row
-- |  one    | ok 1 row

-- @step read
-- @sql sqlite
SELECT doc ->> '$.${member}' AS v, doc IS NULL AS lost FROM t;
-- @sql postgres
SELECT doc ->> '${member}' AS v, doc IS NULL AS lost FROM t;
-- @sql mysql, mariadb
SELECT JSON_EXTRACT(doc, '$.${member}') AS v, doc IS NULL AS lost FROM t;
-- => sqlite<3.53
-- |  member | outcome
-- |  list   | [v text, lost integer] ('[1,2,3]', 0)
-- |  none   | [v null, lost integer] (NULL, 0)
-- |  nil    | [v null, lost integer] (NULL, 0)
-- |  one    | [v integer, lost integer] (7, 0)
-- => sqlite>=3.53
-- |  member | outcome
-- |  list   | [v text, lost integer] ('[1,2,3]', 0)
-- |  none   | [v text, lost integer] ('[3]', 0)
-- |  nil    | [v null, lost integer] (NULL, 0)
-- |  one    | [v integer, lost integer] (7, 0)
-- => mariadb
-- |  member | outcome
-- |  list   | [v json, lost integer] ('[1, 2, 3]', 0)
-- |  none   | [v json, lost integer] (NULL, 1)
-- |  nil    | [v json, lost integer] ('[null, 3]', 0)
-- |  one    | [v json, lost integer] ('[7, 3]', 0)
-- => mysql
-- |  member | outcome
-- |  list   | [v json, lost integer] ('[1, 2, 3]', 0)
-- |  none   | [v json, lost integer] (NULL, 0)
-- |  nil    | [v json, lost integer] ('[null, 3]', 0)
-- |  one    | [v json, lost integer] ('[7, 3]', 0)
-- => postgres
-- |  member | outcome
-- |  list   | [v text, lost bool] ('[1, 2, 3]', false)
-- |  none   | [v text, lost bool] (NULL, false)
-- |  nil    | [v text, lost bool] (NULL, false)
-- |  one    | [v text, lost bool] ('7', false)

-- A new array where there is none or null; what is no array stays as it is.
-- @portable read
-- @sql sqlite
CREATE TABLE u (doc JSON);
INSERT INTO u VALUES ('{"list": [1, 2], "nil": null, "one": 7}');
UPDATE u SET doc = CASE COALESCE(json_type(doc, '$.${member}'), 'null') WHEN 'array' THEN json_insert(doc, '$.${member}[#]', 3) WHEN 'null' THEN json_set(doc, '$.${member}', json_array(3)) ELSE doc END;
SELECT CAST(doc ->> '$.${member}' AS TEXT) AS v FROM u;
-- @sql mysql, mariadb
CREATE TABLE u (doc JSON);
INSERT INTO u VALUES ('{"list": [1, 2], "nil": null, "one": 7}');
UPDATE u SET doc = CASE COALESCE(JSON_TYPE(JSON_EXTRACT(doc, '$.${member}')), 'NULL') WHEN 'ARRAY' THEN JSON_ARRAY_APPEND(doc, '$.${member}', 3) WHEN 'NULL' THEN JSON_SET(doc, '$.${member}', JSON_ARRAY(3)) ELSE doc END;
SELECT REPLACE(CAST(JSON_EXTRACT(doc, '$.${member}') AS CHAR), ' ', '') AS v FROM u;
-- @sql postgres
CREATE TABLE u (doc JSONB);
INSERT INTO u VALUES ('{"list": [1, 2], "nil": null, "one": 7}');
UPDATE u SET doc = CASE COALESCE(JSONB_TYPEOF(doc -> '${member}'), 'null') WHEN 'array' THEN JSONB_INSERT(doc, '{${member},-1}', '3', true) WHEN 'null' THEN JSONB_SET(doc, '{${member}}', '[3]') ELSE doc END;
SELECT REPLACE(doc ->> '${member}', ' ', '') AS v FROM u;
-- => *
-- |  member | outcome
-- |  list   | [v text] ('[1,2,3]')
-- |  none   | [v text] ('[3]')
-- |  nil    | [v text] ('[3]')
-- |  one    | [v text] ('7')
