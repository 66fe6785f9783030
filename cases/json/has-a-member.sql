-- @title     An extracted JSON member that is null passes IS NOT NULL on the servers and not on SQLite
-- @id        json.exists
-- @category  json
-- @why       on SQLite an extracted null cannot be told from a missing member, and the question is spelled in four ways
-- @see       https://sqlite.org/json1.html#jtype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-contains-path
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSONB-OP-TABLE

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{"a": null}'), (3, '{"b": 1}'), (4, '{}');

-- @step not-null
-- @sql postgres
SELECT id FROM t WHERE doc -> 'a' IS NOT NULL ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.a') IS NOT NULL ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1
-- |  2

-- @portable not-null
-- @sql sqlite
SELECT id FROM t WHERE JSON_TYPE(doc, '$.a') IS NOT NULL ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM t WHERE JSON_CONTAINS_PATH(doc, 'one', '$.a') = 1 ORDER BY id;
-- @sql postgres
SELECT id FROM t WHERE doc -> 'a' IS NOT NULL ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
