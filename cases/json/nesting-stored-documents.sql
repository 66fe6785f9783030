-- @title     A JSON column put into a new document becomes a quoted string on SQLite only
-- @id        json.build.nested
-- @category  json
-- @why       an API answer that holds a JSON column hands out a quoted string on SQLite unless json() is called
-- @see       https://sqlite.org/json1.html#interface_overview
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-creation-functions.html
-- @see       https://mariadb.com/kb/en/json_object/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-CREATION-TABLE

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON, note VARCHAR(20));
INSERT INTO t VALUES (1, '{"a": 1}', '[1, 2]'), (2, NULL, NULL);

-- @step column
-- @sql postgres
SELECT json_build_object('doc', doc) AS v FROM t ORDER BY id;
-- @sql *
SELECT JSON_OBJECT('doc', doc) AS v FROM t ORDER BY id;
-- => sqlite
-- |  v text
-- |  '{"doc":"{\\"a\\": 1}"}'
-- |  '{"doc":null}'
-- => mariadb, mysql
-- |  v json
-- |  '{"doc": {"a": 1}}'
-- |  '{"doc": null}'
-- => postgres
-- |  v json
-- |  '{"doc" : {"a": 1}}'
-- |  '{"doc" : null}'

-- @step text-column
-- @sql postgres
SELECT json_build_object('note', note) AS v FROM t ORDER BY id;
-- @sql *
SELECT JSON_OBJECT('note', note) AS v FROM t ORDER BY id;
-- => sqlite
-- |  v text
-- |  '{"note":"[1, 2]"}'
-- |  '{"note":null}'
-- => mariadb, mysql
-- |  v json
-- |  '{"note": "[1, 2]"}'
-- |  '{"note": null}'
-- => postgres
-- |  v json
-- |  '{"note" : "[1, 2]"}'
-- |  '{"note" : null}'

-- @step subquery
-- @sql postgres
SELECT json_build_object('list', x.list) AS v FROM (SELECT json_build_array(1, 2) AS list) x;
-- @sql *
SELECT JSON_OBJECT('list', x.list) AS v FROM (SELECT JSON_ARRAY(1, 2) AS list) x;
-- => sqlite
-- |  v text
-- |  '{"list":"[1,2]"}'
-- => mariadb, mysql
-- |  v json
-- |  '{"list": [1, 2]}'
-- => postgres
-- |  v json
-- |  '{"list" : [1, 2]}'

-- @step aggregated
-- @sql sqlite
SELECT json_group_array(doc) AS v FROM (SELECT doc FROM t ORDER BY id) x;
-- @sql postgres
SELECT json_agg(doc ORDER BY id) AS v FROM t;
-- @sql *
SELECT JSON_ARRAYAGG(doc) AS v FROM (SELECT doc FROM t ORDER BY id LIMIT 10) x;
-- => sqlite
-- |  v text
-- |  '["{\\"a\\": 1}",null]'
-- => postgres, mysql
-- |  v json
-- |  '[{"a": 1}, null]'
-- => mariadb
-- |  v json
-- |  '[{"a": 1},null]'

-- @portable column
-- @sql sqlite
SELECT JSON_OBJECT('doc', json(doc)) AS v FROM t ORDER BY id;
-- @sql postgres
SELECT json_build_object('doc', doc) AS v FROM t ORDER BY id;
-- @sql mysql
SELECT JSON_OBJECT('doc', doc) AS v FROM t ORDER BY id;
-- @sql mariadb
SELECT JSON_OBJECT('doc', JSON_COMPACT(doc)) AS v FROM t ORDER BY id;
-- => *
-- |  v
-- |  '{"doc":{"a":1}}'
-- |  '{"doc":null}'

-- With null for a document that is NULL, and [] over no rows.
-- @portable aggregated
-- @sql sqlite
SELECT json_group_array(json(doc)) AS v FROM (SELECT doc FROM t ORDER BY id) x;
-- @sql postgres
SELECT COALESCE(json_agg(doc ORDER BY id), '[]') AS v FROM t;
-- @sql mysql
SELECT COALESCE(JSON_ARRAYAGG(doc), JSON_ARRAY()) AS v FROM (SELECT doc FROM t ORDER BY id LIMIT 10) x;
-- @sql mariadb
SELECT CONCAT('[', COALESCE(GROUP_CONCAT(COALESCE(JSON_COMPACT(doc), 'null') ORDER BY id), ''), ']') AS v FROM t;
-- => *
-- |  v
-- |  '[{"a":1},null]'

-- @portable subquery
-- @sql sqlite
SELECT JSON_OBJECT('list', json(x.list)) AS v FROM (SELECT JSON_ARRAY(1, 2) AS list) x;
-- @sql postgres
SELECT json_build_object('list', x.list) AS v FROM (SELECT json_build_array(1, 2) AS list) x;
-- @sql mysql
SELECT JSON_OBJECT('list', x.list) AS v FROM (SELECT JSON_ARRAY(1, 2) AS list) x;
-- @sql mariadb
SELECT JSON_OBJECT('list', JSON_COMPACT(x.list)) AS v FROM (SELECT JSON_ARRAY(1, 2) AS list) x;
-- => *
-- |  v
-- |  '{"list":[1,2]}'
