-- @title     A JSON null passes IS NOT NULL on the servers and SQLite's ->; SQLite's JSON_EXTRACT makes it NULL
-- @id        json.exists
-- @category  json
-- @why       JSON_EXTRACT on SQLite does not tell a null from a missing member, as -> and the servers do, and the question is spelled in four ways
-- @see       https://sqlite.org/json1.html#jtype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-contains-path
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSONB-OP-TABLE

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{"a": null}'), (3, '{"b": 1}'), (4, '{}');

-- @step not-null
-- @sql postgres
SELECT id FROM t WHERE JSON_EXTRACT_PATH(doc, 'a') IS NOT NULL ORDER BY id;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.a') IS NOT NULL ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1
-- |  2

-- @step arrow
-- @sql postgres
SELECT id FROM t WHERE doc -> 'a' IS NOT NULL ORDER BY id;
-- @sql *
SELECT id FROM t WHERE doc -> '$.a' IS NOT NULL ORDER BY id;
-- => sqlite, postgres, mysql
-- |  id integer
-- |  1
-- |  2
-- => mariadb
-- |  error syntax_error

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
